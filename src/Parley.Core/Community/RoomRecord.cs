namespace Parley.Core.Community;

/// <summary>A room that is somebody's, and so stays when everyone is gone. The lobby has one too, once an administrator has changed it.</summary>
/// <param name="Key">The key of its conversation, which stays what it is when the room gets another name.</param>
/// <param name="Name">Its name, as it is shown.</param>
/// <param name="Made">When it was registered, UTC.</param>
/// <param name="Options">How it is set.</param>
public sealed record RoomRecord(string Key, string Name, DateTimeOffset Made, RoomOptions Options);
