using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>Somebody was put out of a room. Told to everyone who was in it, the one put out included.</summary>
/// <param name="Room">The room.</param>
/// <param name="Nick">Who was put out.</param>
/// <param name="By">Who decided it.</param>
/// <param name="Reason">Why, if anybody said.</param>
/// <param name="IsBan">And is not to come back.</param>
/// <param name="Time">When, UTC.</param>
public sealed record Kicked(RoomName Room, Nick Nick, Nick By, string? Reason, bool IsBan, DateTimeOffset Time) : ChatEvent;
