using System.CommandLine;
using Parley.Storage.Sqlite.Archive;

namespace Parley.Moving;

/// <summary><c>parley export</c>: writes the store as JSON Lines.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var secrets = new Option<bool>("--with-secrets")
        {
            Description = "Write hashed passwords and tokens too. Without them nobody can log in after an import until an administrator sets a password.",
        };
        var command = MovingCommand.Create(
            "export",
            """
            Write people, rooms and posts as JSON Lines (docs/archive.md), for another server or another program, also while the server runs.
            The file is readable to you alone: it holds what people said to each other.

            Examples:
              parley export parley.jsonl
              parley export parley.jsonl --with-secrets --data /srv/parley
            """,
            "The file to write; it must not be there yet.",
            (file, data, parsed, stop) => RunAsync(Path.GetFullPath(file), data, parsed.GetValue(secrets), stop));
        command.Options.Add(secrets);
        return command;
    }

    private static async Task<string?> RunAsync(string file, string data, bool secrets, CancellationToken stop)
    {
        if (File.Exists(file))
        {
            return $"{file} is there already.";
        }

        var copy = Path.Combine(Path.GetTempPath(), $"parley-{Guid.NewGuid():N}.db");
        try
        {
            if (await Snapshot.MakeAsync(data, copy, stop) is { } sentence)
            {
                return sentence;
            }

            await WriteAsync(copy, file, secrets, stop);
            return null;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static async Task WriteAsync(string copy, string file, bool secrets, CancellationToken stop)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var to = new FileStream(file, options);
        var isWhole = false;
        try
        {
            await using (to)
            {
                using var bar = new ProgressBar("Exporting", "lines");
                await StoreArchive.ExportAsync(copy, to, secrets, bar, stop);
                to.Flush(flushToDisk: true);
            }

            isWhole = true;
        }
        finally
        {
            if (!isWhole)
            {
                File.Delete(file);
            }
        }
    }
}
