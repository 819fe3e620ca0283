namespace Parley.Core.Events;

/// <summary>The session now hears the rooms, or does not.</summary>
public sealed record MuteChanged(bool Muted, DateTimeOffset Time, string? Tag) : Answer(Tag);
