using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>A room is set otherwise than before. Told to everyone in it.</summary>
/// <param name="Room">The room.</param>
/// <param name="By">Who decided it.</param>
/// <param name="Setting">What was set, and how it is now.</param>
/// <param name="Time">When, UTC.</param>
public sealed record RoomChanged(RoomName Room, Nick By, SettingRow Setting, DateTimeOffset Time) : ChatEvent;
