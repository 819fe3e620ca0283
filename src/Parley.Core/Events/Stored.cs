namespace Parley.Core.Events;

/// <summary>To the sender: the fact is stored (or, off the record, on its way), and this is its place.</summary>
/// <param name="Happened">The fact, as everyone is told it.</param>
/// <param name="Repeated">The tag was known: the fact was stored by an earlier send.</param>
/// <param name="Tag">The sender's mark.</param>
public sealed record Stored(FactHappened Happened, bool Repeated, string? Tag) : Answer(Tag);
