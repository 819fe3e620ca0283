namespace Parley.Server.Guarding;

/// <summary>
/// A time that begins with something that came too fast, and in which there is always more to read. It is over with the first
/// moment in which everything that came is handed in: how often the clock is late has no part in it. So a client that waits
/// for each answer before it sends the next request is slowed down for as long as it likes, and one that shares its address
/// with a flooder does not pay for it.
/// </summary>
/// <param name="since">When it began, in ticks of the clock.</param>
internal sealed class FloodEpisode(long since)
{
    private TimeSpan _held;
    private bool _told;

    /// <summary>One more message is to wait.</summary>
    /// <param name="wait">For how long.</param>
    /// <param name="limits">How long this may go on.</param>
    /// <param name="time">The clock.</param>
    public FloodStep Hold(TimeSpan wait, FloodLimits limits, TimeProvider time)
    {
        if (time.GetElapsedTime(since) >= limits.FloodEndedAfter)
        {
            return FloodStep.End;
        }

        _held += wait;
        if (_told || _held <= limits.FloodToldAfter)
        {
            return FloodStep.Wait;
        }

        _told = true;
        return FloodStep.Tell;
    }
}
