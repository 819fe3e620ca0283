using System.Runtime.InteropServices;
using Parley.Core.Limits;
using Parley.Server.Delivery;

namespace Parley.Server.Guarding;

/// <summary>The tallies of addresses, or of accounts. Those that have become idle are forgotten. Any thread.</summary>
/// <param name="pace">How fast all who share a tally may send together.</param>
/// <param name="time">The clock.</param>
/// <typeparam name="TKey">What is counted apart.</typeparam>
internal sealed class TallyBook<TKey>(Pace pace, TimeProvider time)
    where TKey : notnull
{
    /// <summary>1024 tallies (some 200 KiB) before the first look for idle ones; afterwards at twice what was left.</summary>
    private const int FirstSweep = 1024;

    /// <summary>New ones as fast as they come.</summary>
    private static readonly Rate AnyRate = new(1, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Tally> _tallies = [];
    private readonly long _started = time.GetTimestamp();
    private int _sweepAt = FirstSweep;

    /// <summary>How many tallies are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _tallies.Count;
            }
        }
    }

    /// <summary>Counts one in. Whoever is counted in has to be counted out.</summary>
    public Tally Enter(TKey key)
    {
        TryEnter(key, int.MaxValue, AnyRate, out var tally);
        return tally;
    }

    /// <summary>Counts one in, if there may be one more.</summary>
    /// <param name="key">Of what.</param>
    /// <param name="most">How many there may be at once.</param>
    /// <param name="newcomers">How fast new ones may come.</param>
    /// <param name="tally">What they share.</param>
    public bool TryEnter(TKey key, int most, Rate newcomers, out Tally tally)
    {
        lock (_gate)
        {
            var now = time.GetElapsedTime(_started);
            if (_tallies.Count >= _sweepAt)
            {
                Sweep(now);
            }

            ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(_tallies, key, out _);
            tally = found ??= new Tally(pace);
            return tally.TryEnter(most, newcomers, now);
        }
    }

    /// <summary>Counts one out.</summary>
    public void Leave(Tally tally)
    {
        lock (_gate)
        {
            tally.Leave();
        }
    }

    private void Sweep(TimeSpan now)
    {
        foreach (var (key, tally) in _tallies)
        {
            if (tally.IsIdle(now, time))
            {
                _tallies.Remove(key);
            }
        }

        _sweepAt = Math.Max(FirstSweep, _tallies.Count * 2);
    }
}
