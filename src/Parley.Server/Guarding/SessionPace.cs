using Parley.Server.Delivery;

namespace Parley.Server.Guarding;

/// <summary>
/// How fast a session is read: at its own pace, and not faster than what its account and its address have left. A mutable
/// struct of its session; all of it is the carrier's, but that the turn says whose the session is.
/// </summary>
/// <param name="address">What all from the address share; null when nothing is counted there.</param>
internal struct SessionPace(Tally? address)
{
    /// <summary>
    /// 256 KiB that say nothing, twice the largest object: what comes behind them, as empty lines without end, is paced as if
    /// each read were a message.
    /// </summary>
    private const int MostForNothing = 256 * 1024;

    private readonly Tally? _address = address;
    private Pacer _own;
    private Tally? _account;
    private FloodEpisode? _flood;
    private int _forNothing;

    /// <summary>What all sessions of the account share; null for a guest.</summary>
    public Tally? Account
    {
        readonly get => Volatile.Read(in _account);
        set => Volatile.Write(ref _account, value);
    }

    /// <summary>Takes one token of each.</summary>
    /// <param name="pace">The pace of one session.</param>
    /// <param name="time">The clock.</param>
    /// <returns>How long to wait before going on; zero almost always.</returns>
    public TimeSpan Take(Pace pace, TimeProvider time)
    {
        if (pace.IsOff)
        {
            return TimeSpan.Zero;
        }

        var wait = _own.Take(pace, time);
        wait = Longer(wait, Account, time);
        return Longer(wait, _address, time);
    }

    /// <summary>Whether so much came without a single message in it that it has to be paced itself.</summary>
    /// <param name="read">How many bytes came.</param>
    public bool IsTooMuchForNothing(int read)
    {
        _forNothing = Math.Min(_forNothing + read, MostForNothing + 1);
        return _forNothing > MostForNothing;
    }

    /// <summary>There was a message in what came.</summary>
    public void GotSomething() => _forNothing = 0;

    /// <summary>Everything that came is handed in.</summary>
    public void CaughtUp() => _flood = null;

    /// <summary>A message has to wait.</summary>
    public FloodStep Hold(TimeSpan wait, FloodLimits limits, TimeProvider time)
    {
        _flood ??= new FloodEpisode(time.GetTimestamp());
        return _flood.Hold(wait, limits, time);
    }

    private static TimeSpan Longer(TimeSpan wait, Tally? shared, TimeProvider time)
        => shared?.Take(time) is { } other && other > wait ? other : wait;
}
