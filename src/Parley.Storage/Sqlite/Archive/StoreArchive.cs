using System.Diagnostics.CodeAnalysis;
using Parley.Storage.Sqlite.Files;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Archive;

/// <summary>Moves a store as a whole: a backup into a data folder, a data folder to and from an export.</summary>
public static class StoreArchive
{
    /// <summary>Puts a backup into a data folder that has no store yet.</summary>
    /// <param name="backup">A file that <see cref="SqliteConversationLog.BackupAsync"/> made.</param>
    /// <param name="folder">The data folder; no server may be using it.</param>
    /// <returns>Why it was not done; null when it was. Nothing was changed when it was not.</returns>
    public static StoreFault? Restore(string backup, string folder)
    {
        if (!File.Exists(backup))
        {
            return StoreFault.NotWritable(backup, "there is no such file");
        }

        if (LogFile.Check(backup) is { } unfit)
        {
            return unfit;
        }

        if (!TryClaimEmpty(folder, out var claimed, out var fault))
        {
            return fault;
        }

        using (claimed)
        {
            // It gets its name when it is whole, so that a file of that name is never half a log.
            var unfinished = claimed.Log + ".new";
            File.Delete(unfinished);
            DataFolder.MakeFile(unfinished);
            using (var from = File.OpenRead(backup))
            using (var to = new FileStream(unfinished, FileMode.Open, FileAccess.Write))
            {
                from.CopyTo(to);
                to.Flush(flushToDisk: true);
            }

            File.Move(unfinished, claimed.Log);
        }

        return null;
    }

    /// <summary>Writes everything that a backup holds as JSON Lines, in bounded memory.</summary>
    /// <param name="backup">A file that <see cref="SqliteConversationLog.BackupAsync"/> made; it is left as it is.</param>
    /// <param name="to">Where the lines go, in UTF-8.</param>
    /// <param name="progress">How many facts are written, of how many.</param>
    /// <param name="stop">Stops it; what is written then is no export.</param>
    /// <exception cref="DatabaseException">The backup cannot be read.</exception>
    public static async Task ExportAsync(string backup, Stream to, IProgress<(long Done, long All)>? progress, CancellationToken stop)
    {
        // Facts that a crash or a backup caught in the journal are filed by opening the store once, in a folder of its own.
        var folder = Directory.CreateTempSubdirectory("parley-export-").FullName;
        try
        {
            if (Restore(backup, folder) is { } fault)
            {
                throw new InvalidDataException(fault.Sentence);
            }

            if (!SqliteConversationLog.TryOpen(folder, new StoreOptions { Durability = Durability.Process }, out var log, out fault))
            {
                throw new InvalidDataException(fault.Sentence);
            }

            log.Dispose();
            using var database = Database.OpenToRead(Path.Combine(folder, DataFolder.LogName));
            await new Exporter(database, to).RunAsync(progress, stop);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Makes a store of an export, in a data folder that has none yet, in bounded memory.</summary>
    /// <param name="from">The lines, in UTF-8.</param>
    /// <param name="folder">The data folder; no server may be using it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="progress">How many facts are read, of how many.</param>
    /// <param name="stop">Stops it; nothing is left then.</param>
    /// <returns>Why it was not done, as a sentence; null when it was. Nothing is left when it was not.</returns>
    public static async Task<string?> ImportAsync(
        Stream from, string folder, TimeProvider time, IProgress<(long Done, long All)>? progress, CancellationToken stop)
    {
        if (!TryClaimEmpty(folder, out var claimed, out var fault))
        {
            return fault.Sentence;
        }

        using (claimed)
        {
            var unfinished = claimed.Log + ".import";
            File.Delete(unfinished);
            LogFile.Make(unfinished, time.GetUtcNow());
            try
            {
                using (var database = Database.OpenToWrite(unfinished))
                {
                    database.Pragma("synchronous", "OFF");
                    if (await new Importer(database).RunAsync(from, progress, stop) is { } wrong)
                    {
                        return wrong;
                    }

                    database.Pragma("synchronous", "FULL");
                    database.Pragma("journal_mode", "DELETE");
                }

                File.Move(unfinished, claimed.Log);
                return null;
            }
            finally
            {
                File.Delete(unfinished);
            }
        }
    }

    private static bool TryClaimEmpty(string folder, [NotNullWhen(true)] out DataFolder? claimed, [NotNullWhen(false)] out StoreFault? fault)
    {
        if (!DataFolder.TryClaim(folder, out claimed, out fault))
        {
            return false;
        }

        if (!File.Exists(claimed.Log))
        {
            return true;
        }

        fault = new StoreFault(StoreFaultKind.FolderInUse, claimed.Log, $"{claimed.Log} is there already. Name a folder without one, or move it away.");
        claimed.Dispose();
        claimed = null;
        return false;
    }
}
