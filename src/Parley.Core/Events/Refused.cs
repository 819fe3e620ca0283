namespace Parley.Core.Events;

/// <summary>To whoever asked: it was not done, and why.</summary>
public sealed record Refused(Refusal Refusal, string? Tag) : Answer(Tag);
