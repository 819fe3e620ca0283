using Parley.Storage.Sqlite.Native;
using SQLitePCL;

namespace Parley.Storage.Sqlite;

/// <summary>
/// Moves what is in the WAL to the database, on a thread and a connection of its own, so that no commit waits for it. While commits come
/// without a pause the WAL is never moved as a whole, and would grow for ever: once it is long, the writer is asked to move the little that is
/// left, after which SQLite starts the WAL from its beginning.
/// </summary>
internal sealed class Checkpointer : IDisposable
{
    /// <summary>How hard to try: as far as can be done without anybody waiting.</summary>
    public const int Passive = raw.SQLITE_CHECKPOINT_PASSIVE;

    /// <summary>How hard to try: all of it, and cut the file to nothing, unless somebody is in the way.</summary>
    public const int Truncate = raw.SQLITE_CHECKPOINT_TRUNCATE;

    /// <summary>1024 pages, 4 MiB: the work of some ten milliseconds, and what SQLite itself would choose.</summary>
    private const int PagesBetween = 1024;

    /// <summary>16 384 pages, 64 MiB: it takes a quarter of a second to read back after a crash.</summary>
    private const int PagesTooMany = 16 * 1024;

    private readonly Database _database;
    private readonly Thread _thread;
    private readonly AutoResetEvent _wake = new(initialState: false);
    private int _written;
    private volatile bool _wantsHelp;
    private volatile bool _stopping;

    public Checkpointer(Database database)
    {
        _database = database;
        _thread = new Thread(Run) { Name = "checkpoints", IsBackground = true };
        _thread.Start();
    }

    /// <summary>The WAL is long, and nearly all of it is moved: the writer should move the rest.</summary>
    public bool WantsHelp => _wantsHelp;

    /// <summary>Why the last attempt failed; null when it did not. The WAL grows on, and commits go on.</summary>
    public DatabaseException? Failure { get; private set; }

    /// <summary>After each commit, on the writer's thread.</summary>
    /// <param name="pages">How many pages the writer has written in all.</param>
    public void Written(int pages)
    {
        if (pages - _written >= PagesBetween)
        {
            _written = pages;
            _wake.Set();
        }
    }

    /// <summary>The writer has done its part.</summary>
    public void Helped() => _wantsHelp = false;

    public void Dispose()
    {
        _stopping = true;
        _wake.Set();
        _thread.Join();
        _database.Dispose();
        _wake.Dispose();
    }

    private void Run()
    {
        while (_wake.WaitOne() && !_stopping)
        {
            try
            {
                var (pages, _) = _database.Checkpoint(Passive);
                _wantsHelp = pages > PagesTooMany;
                Failure = null;
            }
            catch (DatabaseException e)
            {
                Failure = e;
            }
        }
    }
}
