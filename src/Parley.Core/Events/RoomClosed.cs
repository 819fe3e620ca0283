using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>A room is no more. Told to everyone who was in it, before each is told to be out of it.</summary>
public sealed record RoomClosed(RoomName Room, Nick By, string? Reason, DateTimeOffset Time) : ChatEvent;
