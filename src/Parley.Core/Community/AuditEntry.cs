using Parley.Core.Policy;

namespace Parley.Core.Community;

/// <summary>One line of the audit: who did what, to whom, when and why.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="By">Who, by the name at the time.</param>
/// <param name="Account">Whose account that was; 0 for a guest, and for the console.</param>
/// <param name="What">What was done.</param>
/// <param name="Detail">More of what, as <c>moderated on</c>; empty when there is no more.</param>
public sealed record AuditEntry(DateTimeOffset Time, string By, long Account, Deed What, string Detail)
{
    /// <summary>The key of the room where; null for the whole server.</summary>
    public string? Room { get; init; }

    /// <summary>The name of the room at the time.</summary>
    public string? RoomName { get; init; }

    /// <summary>To whom, by the name or mask at the time.</summary>
    public string? Whom { get; init; }

    /// <summary>Why; null when nobody said.</summary>
    public string? Why { get; init; }

    /// <summary>Its place in the audit, from 1; the store gives it.</summary>
    public long Number { get; init; }
}
