using Parley.Core.Limits;

namespace Parley.Core.People;

/// <summary>What one person has used of what has a limit.</summary>
internal sealed class PersonBudget
{
    private TokenBucket _nickChanges;
    private TokenBucket _joins;

    /// <summary>Takes a change of name.</summary>
    public Refusal? TakeNickChange(CommunityLimits limits, TimeSpan now) => Refused(_nickChanges.Take(limits.NickChanges, now));

    /// <summary>Takes a room joined.</summary>
    public Refusal? TakeJoin(CommunityLimits limits, TimeSpan now) => Refused(_joins.Take(limits.Joins, now));

    private static Refusal? Refused(TimeSpan wait) => Throttle<int>.Refused(wait);
}
