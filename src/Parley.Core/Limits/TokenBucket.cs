namespace Parley.Core.Limits;

/// <summary>
/// A token bucket in one number: the time at which it will be full again (the "virtual scheduling" form of the generic cell
/// rate algorithm, ITU-T I.371, appendix). The time is handed in and counts from any fixed point; it must be one that never
/// goes back.
/// </summary>
public struct TokenBucket
{
    private TimeSpan _full;

    /// <summary>Whether nothing has been taken that has not come back.</summary>
    public readonly bool IsFull(TimeSpan now) => _full <= now;

    /// <summary>Takes one, if there is one.</summary>
    /// <param name="rate">How many it holds, and how fast they come back.</param>
    /// <param name="now">The time.</param>
    /// <returns>How long to wait until there is one; zero when it was taken.</returns>
    public TimeSpan Take(Rate rate, TimeSpan now)
    {
        var full = _full > now ? _full : now;
        var wait = full + rate.Each - now - (rate.Each * rate.Burst);
        if (wait > TimeSpan.Zero)
        {
            return wait;
        }

        _full = full + rate.Each;
        return TimeSpan.Zero;
    }

    /// <summary>Gives one back that was taken and turned out not to count.</summary>
    public void GiveBack(Rate rate) => _full -= rate.Each;
}
