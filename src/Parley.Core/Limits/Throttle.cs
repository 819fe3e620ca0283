using System.Runtime.InteropServices;

namespace Parley.Core.Limits;

/// <summary>A token bucket for each of many keys. Buckets that are full again are forgotten.</summary>
/// <param name="rate">What each key may do.</param>
/// <typeparam name="TKey">What is counted apart.</typeparam>
internal sealed class Throttle<TKey>(Rate rate)
    where TKey : notnull
{
    /// <summary>1024 keys (some 64 KiB) before the first look for ones to forget; afterwards at twice what was left.</summary>
    private const int FirstSweep = 1024;

    private readonly Dictionary<TKey, TokenBucket> _buckets = [];
    private int _sweepAt = FirstSweep;

    /// <summary>Takes one of the key's, or says why not.</summary>
    public Refusal? Take(TKey key, TimeSpan now)
    {
        if (_buckets.Count >= _sweepAt)
        {
            Sweep(now);
        }

        ref var bucket = ref CollectionsMarshal.GetValueRefOrAddDefault(_buckets, key, out _);
        return Refused(bucket.Take(rate, now));
    }

    /// <summary>Gives one of the key's back.</summary>
    public void GiveBack(TKey key)
    {
        ref var bucket = ref CollectionsMarshal.GetValueRefOrNullRef(_buckets, key);
        if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref bucket))
        {
            bucket.GiveBack(rate);
        }
    }

    /// <summary>The refusal that a wait amounts to; null for none. Whole seconds, rounded up.</summary>
    public static Refusal? Refused(TimeSpan wait)
        => wait <= TimeSpan.Zero ? null : new Refusal(RefusalCode.RateLimited) { Limit = (long)Math.Ceiling(wait.TotalSeconds) };

    private void Sweep(TimeSpan now)
    {
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsFull(now))
            {
                _buckets.Remove(key);
            }
        }

        _sweepAt = Math.Max(FirstSweep, _buckets.Count * 2);
    }
}
