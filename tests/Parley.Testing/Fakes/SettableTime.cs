namespace Parley.Testing.Fakes;

/// <summary>
/// A clock that a test moves. Timers made on it run on the thread that moves it, at the times that they ask for. Its
/// timestamps count 100 ns, and never go back.
/// </summary>
public sealed class SettableTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private long _timestamp;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>The time of day, UTC. Setting it, also back, is what an administrator does to a clock: no time passes.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_gate)
            {
                return _now;
            }
        }

        set
        {
            lock (_gate)
            {
                _now = value;
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return _timestamp;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Lets time pass, stopping at every timer on the way.</summary>
    public void Advance(TimeSpan by)
    {
        long end;
        lock (_gate)
        {
            end = _timestamp + by.Ticks;
        }

        while (true)
        {
            Alarm? next;
            lock (_gate)
            {
                next = _alarms.Where(a => a.Due <= end).MinBy(a => a.Due);
                MoveTo(next?.Due ?? end);
                next?.Rearm();
            }

            if (next is null)
            {
                return;
            }

            next.Ring();
        }
    }

    private void MoveTo(long timestamp)
    {
        var passed = Math.Max(0, timestamp - _timestamp);
        _timestamp += passed;
        _now += TimeSpan.FromTicks(passed);
    }

    private sealed class Alarm(SettableTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public long Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._alarms.Remove(this);
                _period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time._timestamp + dueTime.Ticks;
                    time._alarms.Add(this);
                }
            }

            return true;
        }

        /// <summary>Under the gate: the next time that it rings, if it does.</summary>
        public void Rearm()
        {
            if (_period > TimeSpan.Zero)
            {
                Due += _period.Ticks;
            }
            else
            {
                time._alarms.Remove(this);
            }
        }

        public void Ring() => callback(state);

        public void Dispose()
        {
            lock (time._gate)
            {
                time._alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
