using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>Somebody is no longer in a room. Told to everyone who still is.</summary>
/// <param name="Room">The room.</param>
/// <param name="Nick">Who left.</param>
/// <param name="Offline">The person's last connection is over; otherwise only the room was left.</param>
/// <param name="Reason">Parting words, if any.</param>
/// <param name="Time">When, UTC.</param>
public sealed record PersonLeft(RoomName Room, Nick Nick, bool Offline, string? Reason, DateTimeOffset Time) : ChatEvent;
