namespace Parley.Core.Events;

/// <summary>The asker's conversations with other accounts, in the order of their names.</summary>
public sealed record DirectsListed(IReadOnlyList<DirectSummary> Directs, string? Tag) : Answer(Tag);
