namespace Parley.Core.Events;

/// <summary>Accounts, in the order in which they were made.</summary>
/// <param name="Accounts">A page of them.</param>
/// <param name="More">Whether there are more, made later.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record AccountsListed(IReadOnlyList<AccountRow> Accounts, bool More, string? Tag) : Answer(Tag);
