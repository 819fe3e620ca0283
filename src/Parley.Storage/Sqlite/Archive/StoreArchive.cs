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
    /// <param name="progress">How many bytes are copied, of how many.</param>
    /// <param name="stop">Stops it; nothing is changed then.</param>
    /// <returns>Why it was not done; null when it was. Nothing was changed when it was not.</returns>
    public static StoreFault? Restore(string backup, string folder, IProgress<(long Done, long All)>? progress = null, CancellationToken stop = default)
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
            var unfinished = claimed.Log + ".restore";
            try
            {
                Copy(backup, unfinished, progress, stop);
                File.Move(unfinished, claimed.Log);
            }
            finally
            {
                File.Delete(unfinished);
            }
        }

        return null;
    }

    /// <summary>Writes everything that a backup holds as JSON Lines, in bounded memory.</summary>
    /// <param name="backup">A file that <see cref="SqliteConversationLog.BackupAsync"/> made; it is left as it is.</param>
    /// <param name="to">Where the lines go, in UTF-8.</param>
    /// <param name="secrets">Whether passwords and tokens go along, hashed.</param>
    /// <param name="progress">How many lines are written, of how many.</param>
    /// <param name="stop">Stops it; what is written then is no export.</param>
    /// <exception cref="InvalidDataException">The backup is none, or is damaged.</exception>
    /// <exception cref="IOException">There is no room, or something cannot be read or written.</exception>
    public static async Task ExportAsync(string backup, Stream to, bool secrets, IProgress<(long Done, long All)>? progress, CancellationToken stop)
    {
        // Facts that a crash or a backup caught in the journal are filed by opening the store once, in a folder of its own.
        var folder = Directory.CreateTempSubdirectory("parley-export-").FullName;
        try
        {
            if (Restore(backup, folder, progress: null, stop) is { } fault)
            {
                throw new InvalidDataException(fault.Sentence);
            }

            if (!SqliteConversationLog.TryOpen(folder, new StoreOptions { Durability = Durability.Process }, out var log, out fault))
            {
                throw new InvalidDataException(fault.Sentence);
            }

            log.Dispose();
            using var database = Database.OpenToRead(Path.Combine(folder, DataFolder.LogName));
            if (database.Number("SELECT count(*) FROM journal") > 0)
            {
                throw new IOException($"There is no room in {Path.GetTempPath()} to export from.");
            }

            await new Exporter(database, secrets).RunAsync(to, progress, stop);
        }
        catch (DatabaseException e)
        {
            throw new IOException(e.Message, e);
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
    /// <param name="progress">How many lines are read, of how many.</param>
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
            try
            {
                File.Delete(unfinished);
                LogFile.Make(unfinished, time.GetUtcNow());
                using (var database = Database.OpenToWrite(unfinished))
                {
                    // Until it is whole it can be thrown away, so nothing of it need be undone, nor be safe.
                    database.Pragma("journal_mode", "OFF");
                    database.Pragma("synchronous", "OFF");

                    // 64 MiB: a million tags come in no order, and each needs its page of their index.
                    database.Pragma("cache_size", -64 * 1024);
                    if (await new Importer(database).RunAsync(from, progress, stop) is { } wrong)
                    {
                        return wrong;
                    }

                    database.Pragma("journal_mode", "DELETE");
                }

                Flush(unfinished);
                File.Move(unfinished, claimed.Log);
                return null;
            }
            catch (DatabaseException e) when (e.IsTrouble)
            {
                return StoreFault.NotWritable(unfinished, e.Message).Sentence;
            }
            finally
            {
                File.Delete(unfinished);
            }
        }
    }

    private static void Copy(string backup, string to, IProgress<(long Done, long All)>? progress, CancellationToken stop)
    {
        File.Delete(to);
        DataFolder.MakeFile(to);
        using var from = File.OpenRead(backup);
        using var copy = new FileStream(to, FileMode.Open, FileAccess.Write);

        // 1 MiB between two reports: a millisecond.
        var block = new byte[1024 * 1024];
        for (var read = from.Read(block); read > 0; read = from.Read(block))
        {
            copy.Write(block, 0, read);
            progress?.Report((copy.Length, from.Length));
            stop.ThrowIfCancellationRequested();
        }

        copy.Flush(flushToDisk: true);
    }

    private static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static bool TryClaimEmpty(string folder, [NotNullWhen(true)] out DataFolder? claimed, [NotNullWhen(false)] out StoreFault? fault)
    {
        if (!DataFolder.TryClaim(folder, out claimed, out fault))
        {
            return false;
        }

        // The WAL of another log would become part of this one.
        var there = File.Exists(claimed.Log) ? claimed.Log : LogFile.HasWal(claimed.Log) ? claimed.Log + "-wal" : null;
        if (there is null)
        {
            return true;
        }

        fault = new StoreFault(StoreFaultKind.FolderInUse, there, $"{there} is there already. Name a folder without one, or move it away.");
        claimed.Dispose();
        claimed = null;
        return false;
    }
}
