using Parley.Core.Community;
using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>The bans, silences and exceptions of a room, or of the server, oldest first.</summary>
public sealed record BansListed(RoomName? Room, IReadOnlyList<BanRecord> Bans, string? Tag) : Answer(Tag);
