using System.Globalization;
using SQLitePCL;

namespace Parley.Storage.Sqlite.Native;

/// <summary>
/// A connection to one database file. One thread at a time, but for <see cref="Interrupt"/>. It is a thin layer over SQLite's own
/// interface: bound values go from spans to pages without a parameter object or a command between.
/// </summary>
internal sealed class Database : IDisposable
{
    /// <summary>250 ms: somebody's tool may have hold of the file for a moment; the turn cannot wait longer.</summary>
    private const int BusyTimeout = 250;

    private readonly sqlite3 _handle;
    private readonly List<Statement> _statements = [];
    private readonly Lock _closing = new();
    private bool _interrupted;

    static Database() => Batteries_V2.Init();

    private Database(sqlite3 handle, string path) => (_handle, Path) = (handle, path);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>A transaction is open. After some failures SQLite has ended it by itself.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>For reading and writing; the file has to be there.</summary>
    public static Database OpenToWrite(string path) => Open(path, path, raw.SQLITE_OPEN_READWRITE);

    /// <summary>For reading, beside others who read and write.</summary>
    public static Database OpenToRead(string path) => Open(path, path, raw.SQLITE_OPEN_READONLY);

    /// <summary>For reading a file that nobody writes; leaves no trace beside it. Sees what is in the file, not what is in its WAL.</summary>
    public static Database OpenUnchanging(string path)
    {
        // https://sqlite.org/uri.html: "%", "?" and "#" have a meaning, and the path begins with a slash.
        var full = System.IO.Path.GetFullPath(path).Replace('\\', '/');
        var escaped = full.Replace("%", "%25", StringComparison.Ordinal).Replace("?", "%3f", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal);
        return Open($"file:{(escaped.StartsWith('/') ? "" : "/")}{escaped}?immutable=1", path, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI);
    }

    /// <summary>Runs statements that give no rows.</summary>
    public void Run(string sql)
    {
        // Not sqlite3_exec: it would hide a row that says "no", as that of "PRAGMA journal_mode=WAL".
        var result = raw.sqlite3_exec(_handle, sql);
        if (result != raw.SQLITE_OK)
        {
            throw Failure(result);
        }
    }

    /// <summary>A statement that is prepared once and run often. The connection disposes it.</summary>
    public Statement Prepare(string sql)
    {
        var result = raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement);
        if (result != raw.SQLITE_OK)
        {
            throw Failure(result);
        }

        var prepared = new Statement(this, statement);
        _statements.Add(prepared);
        return prepared;
    }

    /// <summary>The first column of the first row as a number; null when there is none.</summary>
    public long? Number(string sql) => Single(sql, static row => row.IsNull(0) ? (long?)null : row.Number(0));

    /// <summary>The first column of the first row as text; null when there is none.</summary>
    public string? Text(string sql) => Single(sql, static row => row.IsNull(0) ? null : row.Text(0));

    /// <summary>Sets a pragma and gives back what SQLite made of it.</summary>
    public string? Pragma(string name, object value) => Text(string.Create(CultureInfo.InvariantCulture, $"PRAGMA {name}={value}"));

    /// <summary>Moves what is in the WAL to the database, as far as that can be done.</summary>
    /// <param name="mode">How hard to try: one of SQLite's <c>SQLITE_CHECKPOINT_</c> numbers.</param>
    /// <returns>How many pages the WAL has and how many of them were moved; −1 each when somebody else is at it.</returns>
    public (int Pages, int Moved) Checkpoint(int mode)
    {
        // Nobody is waited for: not by the turn, and the checkpointer comes again.
        raw.sqlite3_busy_timeout(_handle, 0);
        var result = raw.sqlite3_wal_checkpoint_v2(_handle, "main", mode, out var pages, out var moved);
        raw.sqlite3_busy_timeout(_handle, BusyTimeout);
        return (result & 0xFF) switch
        {
            raw.SQLITE_OK => (pages, moved),
            raw.SQLITE_BUSY => (-1, -1),
            _ => throw Failure(result),
        };
    }

    /// <summary>How many pages this connection has written to its WAL so far.</summary>
    public int PagesWritten()
    {
        raw.sqlite3_db_status(_handle, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var written, out _, 0);
        return written;
    }

    /// <summary>Ends the transaction, if there still is one, and undoes what it did.</summary>
    public void RollBack()
    {
        if (InTransaction)
        {
            Run("ROLLBACK");
        }
    }

    /// <summary>Makes whatever runs on another thread fail as interrupted. Does nothing when nothing runs, or when it is disposed.</summary>
    public void Interrupt()
    {
        lock (_closing)
        {
            if (!_handle.IsClosed)
            {
                _interrupted = true;
                raw.sqlite3_interrupt(_handle);
            }
        }
    }

    public DatabaseException Failure(int result)
    {
        var code = raw.sqlite3_extended_errcode(_handle);
        return new DatabaseException(Path, code == raw.SQLITE_OK ? result : code, raw.sqlite3_errmsg(_handle).utf8_to_string());
    }

    public void Dispose()
    {
        foreach (var statement in _statements)
        {
            statement.Dispose();
        }

        lock (_closing)
        {
            if (_interrupted)
            {
                // An interrupt of nothing lasts until a statement begins, and would stop the last checkpoint.
                raw.sqlite3_exec(_handle, "SELECT 1");
            }

            _handle.Dispose();
        }
    }

    private static Database Open(string name, string path, int flags)
    {
        // NOMUTEX: a connection is one thread's at a time, so SQLite need not lock it on every call.
        var result = raw.sqlite3_open_v2(name, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        var database = new Database(handle, path);
        if (result == raw.SQLITE_OK)
        {
            raw.sqlite3_extended_result_codes(handle, 1);

            raw.sqlite3_busy_timeout(handle, BusyTimeout);
            return database;
        }

        var failure = database.Failure(result);
        database.Dispose();
        throw failure;
    }

    private T? Single<T>(string sql, Func<Statement, T?> read)
    {
        var statement = Prepare(sql);
        try
        {
            return statement.Step() ? read(statement) : default;
        }
        finally
        {
            _statements.Remove(statement);
            statement.Dispose();
        }
    }
}
