using Parley.Storage.Sqlite.Files;
using Parley.Storage.Sqlite.Native;
using SQLitePCL;

namespace Parley.Storage.Sqlite.Searching;

/// <summary>
/// The form of <c>search.db</c>. All of it is made from the log and can be made again, so a file that is not right is deleted. It is a file of its
/// own so that indexing never holds up the log's writer.
/// </summary>
internal static class IndexFile
{
    /// <summary>"Prls".</summary>
    private const int ApplicationId = 0x50726C73;

    /// <summary>The form. There are no migrations: another form is made anew.</summary>
    private const int Version = 1;

    // post: the rowid is the fact's Place. Texts are folded (SearchText), which SQLite can do for ASCII only, hence case_sensitive.
    // detail=none: the index says which posts a trigram is in, not where; measured against detail=full, it takes 60 % of the time and
    // of the space, and every hit is looked at anyway. columnsize=0: sizes serve ranking, and the order here is by age.
    // gram: the trigrams and the posts that they are in, as a table.
    // progress: what of a conversation is indexed. first_seq: all up to it was deleted by age. last_id: by which a log that lost its end
    // (an older one was put back in its place) is told.
    // source: the id of the log that it was made from.
    private const string Form = """
        CREATE VIRTUAL TABLE post USING fts5 (text, tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0);
        CREATE VIRTUAL TABLE gram USING fts5vocab ('post', 'instance');
        CREATE TABLE progress (
            conversation INTEGER PRIMARY KEY,
            first_seq    INTEGER NOT NULL,
            last_seq     INTEGER NOT NULL,
            last_id      BLOB    NOT NULL
        );
        CREATE TABLE source (log BLOB NOT NULL);
        """;

    /// <summary>Opens the index, if it is one, of this log.</summary>
    /// <exception cref="DatabaseException">The file cannot be read.</exception>
    public static Database? Open(string path, string log)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var database = Database.OpenToWrite(path);
        try
        {
            if (database.Number("PRAGMA application_id") == ApplicationId && database.Number("PRAGMA user_version") == Version
                && database.Text("SELECT hex(log) FROM source") == log)
            {
                return Prepare(database);
            }
        }
        catch (DatabaseException e) when (e.IsDamage || (e.Code & 0xFF) == raw.SQLITE_ERROR)
        {
            // Not an index, or no longer: the same as a wrong one.
        }
        catch
        {
            database.Dispose();
            throw;
        }

        database.Dispose();
        return null;
    }

    /// <summary>Makes an empty index in place of whatever is there.</summary>
    public static Database Make(string path, string log)
    {
        Delete(path);
        DataFolder.MakeFile(path);
        var database = Database.OpenToWrite(path);
        try
        {
            database.Pragma("journal_mode", "WAL");
            database.Run("BEGIN IMMEDIATE");
            database.Run(Form);
            database.Run($"INSERT INTO source (log) VALUES (x'{log}')");
            database.Pragma("application_id", ApplicationId);
            database.Pragma("user_version", Version);
            database.Run("COMMIT");
            return Prepare(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static void Delete(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm", path + "-journal" })
        {
            File.Delete(file);
        }
    }

    private static Database Prepare(Database database)
    {
        // NORMAL: after a power failure the last batches may be missing, and are indexed again.
        database.Pragma("journal_mode", "WAL");
        database.Pragma("synchronous", "NORMAL");
        database.Pragma("secure_delete", 1);
        database.Pragma("journal_size_limit", 16 * 1024 * 1024);
        return database;
    }
}
