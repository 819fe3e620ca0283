using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>Somebody has another name. Told once to everyone who shares a room with the person, and to the person.</summary>
public sealed record PersonRenamed(Nick Old, Nick New, DateTimeOffset Time) : ChatEvent;
