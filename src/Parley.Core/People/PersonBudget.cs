using Parley.Core.Limits;

namespace Parley.Core.People;

/// <summary>What one person has used of what has a limit; see <see cref="RateBook"/>.</summary>
internal sealed class PersonBudget
{
    /// <summary>How many kinds of things are counted.</summary>
    public static readonly int Kinds = Enum.GetValues<Rated>().Length;

    private readonly TokenBucket[] _buckets = new TokenBucket[Kinds];

    /// <summary>Takes one.</summary>
    /// <returns>How long to wait until there is one; zero when it was taken.</returns>
    public TimeSpan Take(Rated what, Rate rate, TimeSpan now) => _buckets[(int)what].Take(rate, now);

    /// <summary>Gives one back that was taken for nothing.</summary>
    public void GiveBack(Rated what, Rate rate) => _buckets[(int)what].GiveBack(rate);
}
