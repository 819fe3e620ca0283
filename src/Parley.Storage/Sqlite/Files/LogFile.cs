using System.Buffers.Binary;
using Parley.Storage.Sqlite.Native;
using Parley.Storage.Sqlite.Schema;
using Parley.Storage.Sqlite.Writing;

namespace Parley.Storage.Sqlite.Files;

/// <summary>
/// Looks at the log's file before anything may write to it, so that what is not ours, or is not whole, stays as it is.
/// </summary>
internal static class LogFile
{
    /// <summary>
    /// 32 MiB are read through at every start, which takes about a tenth of a second. A larger file has its header, its length, its
    /// schema and both ends of its tables looked at.
    /// </summary>
    private const long MaxCheckedBytes = 32 * 1024 * 1024;

    /// <summary>The header of every SQLite file is 100 bytes, all numbers big-endian: https://sqlite.org/fileformat2.html#the_database_header</summary>
    private const int HeaderBytes = 100;

    /// <summary>Makes a new log. It gets its name when it is whole, so that a file of that name is never half a log.</summary>
    public static void Make(string path, DateTimeOffset now)
    {
        var unfinished = path + ".new";
        foreach (var left in new[] { unfinished, unfinished + "-journal", unfinished + "-wal", unfinished + "-shm" })
        {
            File.Delete(left);
        }

        DataFolder.MakeFile(unfinished);
        using (var database = Database.OpenToWrite(unfinished))
        {
            database.Pragma("synchronous", "FULL");
            database.Pragma("application_id", LogSchema.ApplicationId);
            Migrator.Run(database, LogSchema.Migrations, now);
            database.Pragma("journal_mode", "WAL");
        }

        File.Move(unfinished, path);
    }

    /// <summary>What is wrong with a file that is there; null when the log can be opened.</summary>
    public static StoreFault? Check(string path)
    {
        try
        {
            var clean = !HasWal(path);
            return CheckHeader(path, clean) ?? CheckContent(path, clean);
        }
        catch (DatabaseException e)
        {
            return e.IsTrouble && !e.IsDamage ? StoreFault.NotWritable(path, e.Message) : StoreFault.Damaged(path, e.Message);
        }
        catch (InvalidDataException e)
        {
            return StoreFault.Damaged(path, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return StoreFault.NotWritable(path, e.Message);
        }
    }

    /// <summary>The server before did not end by itself, or it is still running.</summary>
    public static bool HasWal(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    private static IEnumerable<byte[]> ReadJournal(Database database)
    {
        var groups = database.Prepare("SELECT facts FROM journal");
        while (groups.Step())
        {
            yield return groups.Bytes(0).ToArray();
        }
    }

    private static StoreFault? CheckHeader(string path, bool clean)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (file.Length == 0)
        {
            return StoreFault.Damaged(path, "it is empty");
        }

        if (file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes || !header.StartsWith("SQLite format 3\0"u8))
        {
            return StoreFault.NotADatabase(path);
        }

        if (BinaryPrimitives.ReadInt32BigEndian(header[68..]) != LogSchema.ApplicationId)
        {
            return StoreFault.Foreign(path);
        }

        // A WAL may hold pages that the file has yet to get; without one the file has them all.
        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is var size && size == 1 ? 65536L : size;
        var pages = BinaryPrimitives.ReadUInt32BigEndian(header[28..]);
        return clean && file.Length < pages * pageSize
            ? StoreFault.Damaged(path, $"it has {file.Length} bytes where {pages * pageSize} should be")
            : null;
    }

    private static StoreFault? CheckContent(string path, bool clean)
    {
        using var database = clean ? Database.OpenUnchanging(path) : Database.OpenToRead(path);
        var version = Migrator.Version(database);
        if (version > LogSchema.Version)
        {
            return StoreFault.TooNew(path, version, LogSchema.Version);
        }

        foreach (var group in ReadJournal(database))
        {
            JournalCodec.Read(group);
        }

        if (new FileInfo(path).Length <= MaxCheckedBytes)
        {
            var found = database.Text("PRAGMA quick_check(1)");
            return found == "ok" ? null : StoreFault.Damaged(path, found ?? "it cannot be checked");
        }

        foreach (var table in new[] { "conversation", "fact", "state" })
        {
            database.Number($"SELECT 1 FROM {table} LIMIT 1");
        }

        database.Number("SELECT min(place) FROM fact");
        database.Number("SELECT max(place) FROM fact");
        return null;
    }
}
