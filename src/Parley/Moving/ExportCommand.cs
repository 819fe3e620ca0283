using System.CommandLine;
using Parley.Storage.Sqlite.Archive;

namespace Parley.Moving;

/// <summary><c>parley export</c>: writes the store as JSON Lines.</summary>
internal static class ExportCommand
{
    public static Command Create() => MovingCommand.Create(
        "export",
        """
        Write rooms, people and posts as JSON Lines (docs/archive.md), also while the server runs.

        Example:
          parley export parley.jsonl
        """,
        "The file to write; it must not be there yet.",
        RunAsync);

    private static async Task<string?> RunAsync(string file, string data, CancellationToken stop)
    {
        var copy = Path.Combine(Path.GetTempPath(), $"parley-{Guid.NewGuid():N}.db");
        try
        {
            if (await Snapshot.MakeAsync(data, copy, stop) is { } sentence)
            {
                return sentence;
            }

            await using var to = new FileStream(Path.GetFullPath(file), FileMode.CreateNew, FileAccess.Write);
            await using var buffered = new BufferedStream(to, 64 * 1024);
            using var bar = new ProgressBar("Exporting");
            await StoreArchive.ExportAsync(copy, buffered, bar, stop);
            return null;
        }
        finally
        {
            File.Delete(copy);
        }
    }
}
