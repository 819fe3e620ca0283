using System.Diagnostics.CodeAnalysis;
using Parley.Core;
using Parley.Core.Facts;
using Parley.Core.Ports;
using Parley.Storage.Paging;
using Parley.Storage.Sqlite.Archive;
using Parley.Storage.Sqlite.Community;
using Parley.Storage.Sqlite.Files;
using Parley.Storage.Sqlite.Native;
using Parley.Storage.Sqlite.Reading;
using Parley.Storage.Sqlite.Schema;
using Parley.Storage.Sqlite.Searching;
using Parley.Storage.Sqlite.Writing;
using Parley.Storage.Text;

namespace Parley.Storage.Sqlite;

/// <summary>
/// The log in a data folder: <c>parley.db</c>, which one thread writes, and <c>search.db</c>, which follows it. Open it with
/// <see cref="TryOpen"/>; disposing it files and writes out what there is, within a second.
/// </summary>
public sealed class SqliteConversationLog : IConversationLog, IMaintenance, IBackup, IDisposable
{
    /// <summary>4 pages are read at once: a page takes less than a millisecond, and the rest wait without a thread.</summary>
    private const int Readers = 4;

    /// <summary>2 searches run at once: a slow one takes tenths of a second, and must leave room for the turn.</summary>
    private const int Searchers = 2;

    /// <summary>1 walk through the whole log at once: it takes tenths of a second for a million facts, nobody waits for it, and pages must not.</summary>
    private const int Walkers = 1;

    /// <summary>27 bits of a <see cref="Place"/> name the conversation.</summary>
    private const long MaxConversation = (1L << 27) - 1;

    private readonly StoreOptions _options;
    private readonly DataFolder _folder;
    private readonly Database _database;
    private readonly Checkpointer _checkpointer;
    private readonly DirtySet _toIndex = new();
    private readonly LogWriter _writer;
    private readonly Housekeeper _housekeeper;
    private readonly SqliteCommunityStore _community;
    private readonly Pool<LogReader> _readers;
    private readonly Pool<LogReader> _walkers;
    private readonly Pool<Searcher> _searchers;
    private readonly Follower _follower;
    private bool _disposed;

    private SqliteConversationLog(DataFolder folder, Database database, Checkpointer checkpointer, StoreOptions options)
    {
        (_folder, _database, _checkpointer, _options) = (folder, database, checkpointer, options);
        _writer = new LogWriter(database, checkpointer, _toIndex, options.Time);
        _housekeeper = new Housekeeper(_writer, database);
        _community = new SqliteCommunityStore(database, _writer.Meter);
        _readers = new Pool<LogReader>(Readers, () => new LogReader(folder.Log));
        _walkers = new Pool<LogReader>(Walkers, () => new LogReader(folder.Log));
        _searchers = new Pool<Searcher>(Searchers, () => new Searcher(folder.Log, folder.Search, _follower!));
        var id = database.Text("SELECT hex(value) FROM state WHERE name = 'id'") ?? "";
        _follower = new Follower(folder.Log, folder.Search, id, _toIndex, () => _writer.Meter.Groups, _searchers.WhileClosed);
        _follower.Start();
    }

    /// <inheritdoc/>
    public DateTimeOffset? Newest => _writer.Newest;

    /// <summary>How the store is doing. Any thread.</summary>
    public StoreHealth Health => _writer.Meter.Read() with
    {
        WalBytes = new FileInfo(_folder.Log + "-wal") is { Exists: true } wal ? wal.Length : 0,
        Unfiled = _writer.Unfiled,
        Unindexed = _follower.Behind,
        IndexFailure = _follower.Failure,
    };

    /// <summary>The community, in the same database; to be used where the log is: on the writer's thread.</summary>
    public ICommunityStore Community => _community;

    /// <summary>The connection that writes: for tests that fill the disk.</summary>
    internal Database Writer => _database;

    /// <summary>Opens the store in a folder, or makes it there. The folder is this process's until the store is disposed.</summary>
    /// <param name="folder">The data folder; it is made, for its owner only, if it is not there.</param>
    /// <param name="options">How the store works.</param>
    /// <param name="log">The store.</param>
    /// <param name="fault">Why it could not be opened. Whatever is there was left as it was.</param>
    public static bool TryOpen(
        string folder, StoreOptions options, [NotNullWhen(true)] out SqliteConversationLog? log, [NotNullWhen(false)] out StoreFault? fault)
    {
        log = null;
        if (!DataFolder.TryClaim(folder, out var claimed, out fault))
        {
            return false;
        }

        try
        {
            fault = Prepare(claimed, options);
            log = fault is null ? Open(claimed, options) : null;
        }
        catch (DatabaseException e)
        {
            fault = e.IsDamage || !e.IsTrouble ? StoreFault.Damaged(claimed.Log, e.Message) : StoreFault.NotWritable(claimed.Log, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = StoreFault.NotWritable(claimed.Log, e.Message);
        }
        finally
        {
            if (log is null)
            {
                claimed.Dispose();
            }
        }

        return log is not null;
    }

    /// <inheritdoc/>
    public OpenOutcome Open(ConversationKey key, int recent) => _writer.Open(key, recent);

    /// <inheritdoc/>
    public IReadOnlyList<AppendOutcome> Append(IReadOnlyList<FactDraft> group) => _writer.Append(group);

    /// <inheritdoc/>
    public Task<FactPage> ReadAsync(long conversation, PageRequest page, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Limit, 1, nameof(page));
        if (conversation is < 1 or > MaxConversation)
        {
            return Task.FromResult(FactPage.Empty);
        }

        return _readers.RunAsync(reader => reader.Read(_writer.Conversations.Look(conversation), page, _options.MaxPageBytes), stop);
    }

    /// <inheritdoc/>
    public Task<FactPage> SearchAsync(long conversation, string term, long before, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var folded = SearchText.Fold(term);
        if (folded.Length == 0 || conversation is < 1 or > MaxConversation)
        {
            return Task.FromResult(FactPage.Empty);
        }

        return _searchers.RunAsync(
            searcher =>
            {
                var view = _writer.Conversations.Look(conversation);
                var upTo = Math.Min(before == 0 ? IFactWalk.MaxSeq : before - 1, view.LastSeq);
                return searcher.Find(view, folded, upTo, limit, _options.MaxPageBytes);
            },
            stop);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SaidPlace>> FindSaidAsync(long account, SaidPlace after, int limit, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(account, 1);
        var place = after == default ? 0 : Place.Of(after.Conversation, after.Seq);
        return _walkers.RunAsync(
            reader =>
            {
                // What waits first: what is filed in between is in both rather than in neither.
                var unfiled = _writer.Conversations.FindUnfiled(account, place);
                return reader.Facts.FindSaid(account, place, limit, unfiled);
            },
            stop);
    }

    /// <inheritdoc/>
    public Refusal? KeepFor(long conversation, int days) => _writer.KeepFor(conversation, days);

    /// <inheritdoc/>
    public Task<Refusal?> BackupAsync(string file, CancellationToken stop) => Backup.MakeAsync(_folder.Log, file, stop);

    /// <inheritdoc/>
    public void RunWhenIdle(DateTimeOffset now) => _housekeeper.Run(now);

    /// <summary>Closes the store. Called when nothing is appended any more; requests under way are stopped.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;

        // Whoever writes a file closes it last: that leaves no WAL behind.
        _searchers.Close();
        _follower.Dispose();
        _searchers.Dispose();
        _readers.Dispose();
        _walkers.Dispose();
        FileAll();
        _checkpointer.Dispose();
        _writer.Dispose();
        _database.Dispose();
        _toIndex.Dispose();
        _folder.Dispose();
    }

    /// <summary>Files all that waits, and lets the index have it: for tests.</summary>
    internal void CatchUp()
    {
        FileAll();
        _follower.CatchUp();
    }

    private static StoreFault? Prepare(DataFolder folder, StoreOptions options)
    {
        if (File.Exists(folder.Log))
        {
            return LogFile.Check(folder.Log);
        }

        if (LogFile.HasWal(folder.Log))
        {
            return StoreFault.Damaged(folder.Log + "-wal", "the database that it belongs to is not there");
        }

        LogFile.Make(folder.Log, options.Time.GetUtcNow());
        return null;
    }

    private static SqliteConversationLog Open(DataFolder folder, StoreOptions options)
    {
        var database = OpenToWrite(folder.Log, options.Durability);
        Checkpointer? checkpointer = null;
        try
        {
            Migrator.Run(database, LogSchema.Migrations, options.Time.GetUtcNow());
            checkpointer = new Checkpointer(OpenToWrite(folder.Log, options.Durability));
            return new SqliteConversationLog(folder, database, checkpointer, options);
        }
        catch
        {
            checkpointer?.Dispose();
            database.Dispose();
            throw;
        }
    }

    private static Database OpenToWrite(string path, Durability durability)
    {
        var database = Database.OpenToWrite(path);
        if (database.Pragma("journal_mode", "WAL") != "wal")
        {
            database.Dispose();
            throw new IOException($"The file system of {path} has no shared memory, which the log needs");
        }

        database.Pragma("synchronous", durability == Durability.Power ? "FULL" : "NORMAL");
        database.Pragma("wal_autocheckpoint", 0);

        // 64 MiB, as Checkpointer has it: what is longer is cut off when the WAL begins anew.
        database.Pragma("journal_size_limit", 64 * 1024 * 1024);

        // What is deleted is overwritten: a redacted text is gone.
        database.Pragma("secure_delete", 1);

        // 16 MiB: the pages of some thousand busy conversations.
        database.Pragma("cache_size", -16 * 1024);
        return database;
    }

    private void FileAll()
    {
        try
        {
            _writer.FileOldest(int.MaxValue);
        }
        catch (DatabaseException e) when (e.IsTrouble)
        {
            // It stays in the journal.
            _writer.Refuse(e, drafts: 0);
        }
    }
}
