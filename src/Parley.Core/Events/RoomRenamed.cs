using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>A room has another name. Told to everyone in it.</summary>
public sealed record RoomRenamed(RoomName Old, RoomName New, Nick By, DateTimeOffset Time) : ChatEvent;
