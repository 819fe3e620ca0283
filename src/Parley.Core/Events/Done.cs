namespace Parley.Core.Events;

/// <summary>To whoever asked: it is done, and there is nothing more to say.</summary>
public sealed record Done(string? Tag) : Answer(Tag);
