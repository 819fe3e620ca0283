using Parley.Core.Limits;
using Parley.Server.Delivery;

namespace Parley.Server.Guarding;

/// <summary>
/// What all connections of one address share, or all sessions of one account: how many they are, how fast new ones come, how
/// fast they send together. <see cref="Take"/> is for any thread; the rest is its book's.
/// </summary>
/// <param name="pace">How fast they may send together.</param>
internal sealed class Tally(Pace pace)
{
    private readonly Lock _gate = new();
    private Pacer _sending;
    private TokenBucket _newcomers;
    private int _count;

    /// <summary>Takes one token for something that was sent.</summary>
    /// <param name="time">The clock.</param>
    /// <returns>How long to wait before going on; zero almost always.</returns>
    public TimeSpan Take(TimeProvider time)
    {
        lock (_gate)
        {
            return _sending.Take(pace, time);
        }
    }

    /// <summary>Counts one more in, if there may be one more.</summary>
    /// <param name="most">How many there may be at once.</param>
    /// <param name="newcomers">How fast new ones may come.</param>
    /// <param name="now">The time.</param>
    public bool TryEnter(int most, Rate newcomers, TimeSpan now)
    {
        if (_count >= most || _newcomers.Take(newcomers, now) > TimeSpan.Zero)
        {
            return false;
        }

        _count++;
        return true;
    }

    /// <summary>Counts one out. A token that it still takes may be forgotten.</summary>
    public void Leave() => _count--;

    /// <summary>Nobody counts in it, and every token is back: a new one would be the same.</summary>
    public bool IsIdle(TimeSpan now, TimeProvider time) => _count == 0 && _newcomers.IsFull(now) && _sending.IsFull(pace, time);
}
