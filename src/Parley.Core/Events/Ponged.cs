namespace Parley.Core.Events;

/// <summary>The server is there; everything sent before the ping has been dealt with.</summary>
public sealed record Ponged(string? Tag) : Answer(Tag);
