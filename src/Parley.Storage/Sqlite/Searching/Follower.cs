using System.Diagnostics;
using Parley.Storage.Sqlite.Native;
using Parley.Storage.Sqlite.Reading;

namespace Parley.Storage.Sqlite.Searching;

/// <summary>
/// Keeps the search index, on a thread of its own, behind the writer: it looks at each conversation in which facts were filed. Where it stands is
/// in the index itself, changed by the same transaction as the entries, so a crash leaves nothing out and takes nothing twice. An index
/// that is missing, damaged or another log's is made anew.
/// </summary>
internal sealed class Follower : IDisposable
{
    /// <summary>4096 facts a transaction: smaller ones take the index twice the work a fact (20 µs instead of 9 in groups of 512).</summary>
    private const int BatchFacts = 4096;

    /// <summary>200 ms are waited for more once there is something: nobody waits for the index, see <see cref="Searcher"/>.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(200);

    /// <summary>3 times as long as it worked the follower rests while the writer is busy: a quarter of a core is the most that indexing takes from it.</summary>
    private const int RestFactor = 3;

    /// <summary>5 s until what failed is tried again: a disk that is full stays so for a while.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    private readonly string _logPath;
    private readonly string _indexPath;
    private readonly string _logId;
    private readonly DirtySet _dirty;
    private readonly Func<long> _groups;
    private readonly Action<Action> _whileNobodySearches;
    private readonly ManualResetEvent _stop = new(initialState: false);
    private readonly ManualResetEvent _hurry = new(initialState: false);
    private readonly Thread _thread;
    private readonly SortedSet<long> _pending = [];
    private volatile Database? _index;
    private volatile DatabaseException? _suspect;
    private volatile string? _failure;
    private volatile bool _hasIndex;
    private volatile bool _idle;
    private volatile bool _retrying;
    private volatile int _behind;

    /// <summary>Does nothing before <see cref="Start"/>.</summary>
    /// <param name="logPath">The log's file.</param>
    /// <param name="indexPath">The index's file.</param>
    /// <param name="logId">The log's own id, in hexadecimal digits.</param>
    /// <param name="dirty">Where the writer names the conversations in which it filed facts.</param>
    /// <param name="groups">How many groups the writer has committed, by which it is seen to be busy.</param>
    /// <param name="whileNobodySearches">Runs something while no search has the index open.</param>
    public Follower(string logPath, string indexPath, string logId, DirtySet dirty, Func<long> groups, Action<Action> whileNobodySearches)
    {
        (_logPath, _indexPath, _logId, _dirty, _groups, _whileNobodySearches) = (logPath, indexPath, logId, dirty, groups, whileNobodySearches);
        _thread = new Thread(Run) { Name = "search index", IsBackground = true };
    }

    /// <summary>There is an index that can be asked.</summary>
    public bool HasIndex => _hasIndex;

    /// <summary>Why it is not following; null when it is.</summary>
    public string? Failure => _failure;

    /// <summary>How many conversations it has yet to look at.</summary>
    public int Behind => _dirty.Count + _behind;

    public void Start() => _thread.Start();

    /// <summary>A search failed on the index: it is looked at, and made anew if it is damaged.</summary>
    public void Suspect(DatabaseException failure)
    {
        _suspect = failure;
        _dirty.Add(0);
        _dirty.Signal();
    }

    /// <summary>Waits until the index has everything that is filed. For tests.</summary>
    public void CatchUp()
    {
        _hurry.Set();

        // In this order: the follower is not idle from before it takes what is dirty until that is done.
        SpinWait.SpinUntil(() => (_dirty.Count == 0 && _idle) || _retrying);
        _hurry.Reset();
        if (_retrying)
        {
            throw new InvalidOperationException(_failure);
        }
    }

    public void Dispose()
    {
        _stop.Set();
        _index?.Interrupt();
        if (_thread.IsAlive)
        {
            _thread.Join();
        }

        _stop.Dispose();
        _hurry.Dispose();
    }

    private void Run()
    {
        while (!_stop.WaitOne(0))
        {
            try
            {
                Follow();
            }
#pragma warning disable CA1031 // Whatever is wrong with the index must not end the server: searches go on without it, and health says so.
            catch (Exception e)
#pragma warning restore CA1031
            {
                // If a new index is broken too, it is the disk, and not the index.
                var broken = e is DatabaseException failure && failure.Path == _indexPath && IsBroken(failure) ? failure : null;
                _retrying = broken is null || _failure is not null;
                (_failure, _suspect) = (e.Message, broken);
                if (_retrying)
                {
                    _stop.WaitOne(Retry);
                    _retrying = false;
                }
            }
        }
    }

    private void Follow()
    {
        _idle = false;
        using var log = new LogReader(_logPath);
        using var index = OpenIndex();
        _index = index;
        var writer = new IndexWriter(index, log.Facts);
        var transaction = Transaction.ToWrite(index);
        _pending.UnionWith(log.Facts.Conversations());
        _hasIndex = true;
        do
        {
            while (_pending.Count > 0)
            {
                var (started, groups) = (Stopwatch.GetTimestamp(), _groups());
                transaction.Run(() => log.Within(() => FollowSome(writer)));
                var rest = _groups() == groups ? TimeSpan.Zero : Stopwatch.GetElapsedTime(started) * RestFactor;
                if (_stop.WaitOne(rest))
                {
                    return;
                }
            }

            _failure = null;
        }
        while (AwaitMore() && _suspect is null);
    }

    /// <summary>It is the file, and no trouble that passes. Making an index anew for want of memory costs less than keeping one that cannot be read.</summary>
    private static bool IsBroken(DatabaseException failure)
        => failure.IsDamage || failure.IsMemory || (!failure.IsTrouble && !failure.IsInterrupt);

    private int FollowSome(IndexWriter writer)
    {
        var left = BatchFacts;
        while (left > 0 && _pending.Count > 0)
        {
            var conversation = _pending.Min;
            var followed = writer.Follow(conversation, left);
            if (followed < left)
            {
                _pending.Remove(conversation);
            }

            left -= followed;
        }

        _behind = _pending.Count;
        return BatchFacts - left;
    }

    /// <summary>False when it is to stop.</summary>
    private bool AwaitMore()
    {
        _idle = true;
        if (WaitHandle.WaitAny([_stop, _dirty.Signalled]) == 0)
        {
            return false;
        }

        WaitHandle.WaitAny([_stop, _hurry], Gather);
        _idle = false;
        _pending.UnionWith(_dirty.Take());
        return !_stop.WaitOne(0);
    }

    private Database OpenIndex()
    {
        var suspect = _suspect;
        _suspect = null;
        if ((suspect is null || !IsBroken(suspect)) && IndexFile.Open(_indexPath, _logId) is { } index)
        {
            return index;
        }

        Database? made = null;
        _hasIndex = false;
        _whileNobodySearches(() => made = IndexFile.Make(_indexPath, _logId));
        return made!;
    }
}
