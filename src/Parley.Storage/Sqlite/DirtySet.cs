namespace Parley.Storage.Sqlite;

/// <summary>Conversations that a follower has to look at: added by one thread, taken by another, each once however often it was added.</summary>
internal sealed class DirtySet : IDisposable
{
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _signal = new(initialState: false);
    private SortedSet<long> _waiting = [];
    private bool _fresh;

    /// <summary>Set when there is something to take.</summary>
    public WaitHandle Signalled => _signal;

    /// <summary>How many wait.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    public void Add(long conversation)
    {
        lock (_gate)
        {
            _fresh |= _waiting.Add(conversation);
        }
    }

    /// <summary>Wakes the follower when something was added.</summary>
    public void Signal()
    {
        lock (_gate)
        {
            if (!_fresh)
            {
                return;
            }

            _fresh = false;
        }

        _signal.Set();
    }

    /// <summary>Takes all of them, in order.</summary>
    public SortedSet<long> Take()
    {
        lock (_gate)
        {
            return Interlocked.Exchange(ref _waiting, []);
        }
    }

    public void Dispose() => _signal.Dispose();
}
