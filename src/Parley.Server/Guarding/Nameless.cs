using System.Collections.Concurrent;
using Parley.Server.Doors;
using Parley.Server.Hosting;

namespace Parley.Server.Guarding;

/// <summary>
/// The sessions that have no name yet. One timer looks after all of them, and ends those that take too long; one that has a
/// name is not here for long.
/// </summary>
internal sealed class Nameless : IDisposable
{
    /// <summary>5 seconds between two looks: the deadline is a minute, and a session more costs nothing.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<DoorSession, long> _since = [];
    private readonly TimeSpan _most;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    /// <summary>Starts looking.</summary>
    public Nameless(ServerOptions options, TimeProvider time)
    {
        (_most, _time) = (options.Connections.LoginTimeout, time);
        _timer = time.CreateTimer(_ => Sweep(), state: null, Period, Period);
    }

    /// <summary>How many are watched.</summary>
    public int Count => _since.Count;

    public void Add(DoorSession session) => _since.TryAdd(session, _time.GetTimestamp());

    public void Remove(DoorSession session) => _since.TryRemove(session, out _);

    public void Dispose() => _timer.Dispose();

    private void Sweep()
    {
        foreach (var (session, since) in _since)
        {
            // The turn has the last word on whether there is a name; here it is only looked at.
            if (session.Core.IsLoggedIn)
            {
                Remove(session);
            }
            else if (_time.GetElapsedTime(since) >= _most)
            {
                Remove(session);
                session.EndIfNameless();
            }
        }
    }
}
