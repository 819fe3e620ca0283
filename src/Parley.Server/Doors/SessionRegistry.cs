using System.Collections.Concurrent;
using Parley.Core;

namespace Parley.Server.Doors;

/// <summary>Every connection of this node, for the goodbye.</summary>
/// <param name="most">How many at once.</param>
internal sealed class SessionRegistry(int most)
{
    private readonly ConcurrentDictionary<DoorSession, bool> _sessions = [];
    private readonly TaskCompletionSource _empty = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _stopping;
    private int _count;

    /// <summary>How many there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Nobody is let in any more.</summary>
    public bool IsStopping => _stopping;

    /// <summary>Counts one in. False when there are too many, or the server is stopping.</summary>
    public bool Add(DoorSession session)
    {
        if (Interlocked.Increment(ref _count) > most || _stopping)
        {
            Interlocked.Decrement(ref _count);
            return false;
        }

        _sessions.TryAdd(session, true);
        return true;
    }

    public void Remove(DoorSession session)
    {
        if (_sessions.TryRemove(session, out _) && Interlocked.Decrement(ref _count) == 0 && _stopping)
        {
            _empty.TrySetResult();
        }
    }

    /// <summary>Says goodbye to everyone, waits a moment for them to go, and then shows them out.</summary>
    public async Task EndAllAsync(TimeSpan grace)
    {
        _stopping = true;
        foreach (var (session, _) in _sessions)
        {
            session.EndSoon(CloseReason.ServerStopping);
        }

        if (Count > 0)
        {
            await Task.WhenAny(_empty.Task, Task.Delay(grace));
        }

        foreach (var (session, _) in _sessions)
        {
            session.Abort();
        }
    }
}
