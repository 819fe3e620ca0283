using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>To somebody who is asked into a room.</summary>
public sealed record Invited(RoomName Room, Nick By, DateTimeOffset Time) : ChatEvent;
