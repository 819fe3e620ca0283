namespace Parley.Core.Events;

/// <summary>Whom the asker has blocked, by the names that they have now, in the order of blocking.</summary>
public sealed record BlocksListed(IReadOnlyList<string> Nicks, string? Tag) : Answer(Tag);
