using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>Who is something in a room, whether or not in it now: the highest first.</summary>
public sealed record RolesListed(RoomName Room, IReadOnlyList<RoleRow> Roles, string? Tag) : Answer(Tag);
