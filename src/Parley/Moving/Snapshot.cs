using Parley.Administration;
using Parley.Storage;
using Parley.Storage.Sqlite;

namespace Parley.Moving;

/// <summary>Makes a copy of a store, of a moment: by way of the server when one is running, which goes on meanwhile; otherwise itself.</summary>
internal static class Snapshot
{
    /// <summary>Makes it.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="file">The copy; it must not be there yet.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>Why there is none, as a sentence; null when there is.</returns>
    public static async Task<string?> MakeAsync(string data, string file, CancellationToken stop)
    {
        var full = Path.GetFullPath(file);
        if (File.Exists(full))
        {
            return $"{full} is there already.";
        }

        using var bar = new ProgressBar("Copying");
        if (await AdminConnection.TryOpenAsync(data, stop) is { } server)
        {
            await using (server)
            {
                return await server.AskAsync("backup", stop, ("file", full));
            }
        }

        if (!Directory.Exists(data))
        {
            return $"{data} is not there.";
        }

        if (!SqliteConversationLog.TryOpen(data, new StoreOptions(), out var log, out var fault))
        {
            return fault.Sentence;
        }

        using (log)
        {
            return await log.BackupAsync(full, stop) is { } refusal ? $"{full} cannot be written: {refusal.Subject}" : null;
        }
    }
}
