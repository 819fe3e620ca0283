using System.Collections.Concurrent;

namespace Parley.Server.Delivery;

/// <summary>
/// The outboxes whose peers have to read before more can be sent. One timer looks after all of them; a session that
/// keeps up is never here.
/// </summary>
public sealed class Laggards : IDisposable
{
    /// <summary>Once a second: the deadline is in tens of seconds.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Outbox, bool> _outboxes = [];
    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    /// <summary>Starts looking.</summary>
    public Laggards(TimeProvider time)
    {
        _time = time;
        _timer = time.CreateTimer(_ => Sweep(), state: null, Period, Period);
    }

    /// <summary>How many readers are behind at the moment.</summary>
    public int Count => _outboxes.Count;

    /// <summary>The clock that readers are measured by.</summary>
    internal TimeProvider Time => _time;

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    internal void Add(Outbox outbox) => _outboxes.TryAdd(outbox, true);

    internal void Remove(Outbox outbox) => _outboxes.TryRemove(outbox, out _);

    private void Sweep()
    {
        var now = _time.GetTimestamp();
        foreach (var (outbox, _) in _outboxes)
        {
            outbox.CheckAge(now, _time.TimestampFrequency);
        }
    }
}
