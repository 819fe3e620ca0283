using System.CommandLine;
using Parley.Storage.Sqlite.Archive;

namespace Parley.Moving;

/// <summary><c>parley import</c>: makes a store of JSON Lines.</summary>
internal static class ImportCommand
{
    public static Command Create() => MovingCommand.Create(
        "import",
        """
        Make a store of an export, in a data folder that has none yet. No server may be using the folder.

        Example:
          parley import parley.jsonl --data /srv/parley
        """,
        "A file that parley export made.",
        RunAsync);

    private static async Task<string?> RunAsync(string file, string data, ParseResult parsed, CancellationToken stop)
    {
        await using var from = File.OpenRead(file);
        using var bar = new ProgressBar("Importing", "lines");
        return await StoreArchive.ImportAsync(from, Path.GetFullPath(data), TimeProvider.System, bar, stop);
    }
}
