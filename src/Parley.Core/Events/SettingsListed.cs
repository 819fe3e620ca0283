using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>How a room is set, or the server.</summary>
/// <param name="Room">The room; null for the server.</param>
/// <param name="Settings">Everything that can be set.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record SettingsListed(RoomName? Room, IReadOnlyList<SettingRow> Settings, string? Tag) : Answer(Tag);
