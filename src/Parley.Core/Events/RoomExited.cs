using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>To a session that is no longer in a room.</summary>
/// <param name="Room">The room that was left.</param>
/// <param name="Current">The room that bare text goes to from here on, if any.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record RoomExited(RoomName Room, RoomName? Current, string? Tag) : Answer(Tag);
