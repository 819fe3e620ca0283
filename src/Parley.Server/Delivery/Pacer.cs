namespace Parley.Server.Delivery;

/// <summary>
/// A token bucket at the door: who sends faster than allowed is read more slowly, and loses nothing. A mutable struct, so
/// that an idle session pays 16 bytes.
/// </summary>
internal struct Pacer
{
    private double _used;
    private long _at;

    /// <summary>Takes one token.</summary>
    /// <param name="pace">How many at once, and how many a second.</param>
    /// <param name="time">The clock.</param>
    /// <returns>How long to wait before going on; zero almost always.</returns>
    public TimeSpan Take(Pace pace, TimeProvider time)
    {
        if (pace.IsOff)
        {
            return TimeSpan.Zero;
        }

        var now = time.GetTimestamp();
        var refilled = time.GetElapsedTime(_at, now).TotalSeconds * pace.PerSecond;
        _used = _at == 0 ? 1 : Math.Max(0, _used - refilled) + 1;
        _at = now;
        return _used <= pace.Burst ? TimeSpan.Zero : TimeSpan.FromSeconds((_used - pace.Burst) / pace.PerSecond);
    }

    /// <summary>Whether every token is back.</summary>
    public readonly bool IsFull(Pace pace, TimeProvider time)
        => pace.IsOff || _at == 0 || _used <= time.GetElapsedTime(_at).TotalSeconds * pace.PerSecond;
}
