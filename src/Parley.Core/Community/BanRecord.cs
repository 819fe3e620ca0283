using Parley.Core.Policy;

namespace Parley.Core.Community;

/// <summary>A ban, a silence, or an exception from them.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Room">The key of the room; null for the whole server.</param>
/// <param name="Effect">What becomes of those whom it is about.</param>
/// <param name="Mask">Whom it is about.</param>
/// <param name="By">Who made it.</param>
/// <param name="Reason">Why; null when nobody said.</param>
/// <param name="Made">When, UTC.</param>
/// <param name="Until">When it ends, UTC; null for never.</param>
public sealed record BanRecord(
    long Id, string? Room, BanEffect Effect, BanMask Mask, string By, string? Reason, DateTimeOffset Made, DateTimeOffset? Until)
{
    /// <summary>Whether it has ended.</summary>
    public bool IsOver(DateTimeOffset now) => Until <= now;
}
