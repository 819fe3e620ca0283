using System.CommandLine;
using Parley.Storage.Sqlite.Archive;

namespace Parley.Moving;

/// <summary><c>parley restore</c>: puts a backup into a data folder.</summary>
internal static class RestoreCommand
{
    public static Command Create() => MovingCommand.Create(
        "restore",
        """
        Put a backup into a data folder that has no store yet. No server may be using the folder.

        Example:
          parley restore /srv/backups/parley-2026-11-21.db --data /srv/parley
        """,
        "A file that parley backup made.",
        static (file, data, _, stop) => Task.Run(() => Run(Path.GetFullPath(file), Path.GetFullPath(data), stop), stop));

    private static string? Run(string file, string data, CancellationToken stop)
    {
        using var bar = new ProgressBar("Restoring", "MiB", 1024 * 1024);
        return StoreArchive.Restore(file, data, bar, stop)?.Sentence;
    }
}
