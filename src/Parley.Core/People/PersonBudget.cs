using Parley.Core.Limits;

namespace Parley.Core.People;

/// <summary>What one person has used of what has a limit.</summary>
internal sealed class PersonBudget
{
    private TokenBucket _nickChanges;

    /// <summary>Takes a change of name.</summary>
    public Refusal? TakeNickChange(CommunityLimits limits, TimeSpan now) => Refused(_nickChanges.Take(limits.NickChanges, now));

    private static Refusal? Refused(TimeSpan wait) => Throttle<int>.Refused(wait);
}
