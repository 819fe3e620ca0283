namespace Parley.Core.Community;

/// <summary>A room that is somebody's, with all that belongs to it, as it is brought back.</summary>
/// <param name="Record">The room.</param>
/// <param name="Roles">Who is what in it.</param>
/// <param name="Bans">Who is kept out, and who silent.</param>
internal sealed record StoredRoom(RoomRecord Record, IReadOnlyList<RoleRecord> Roles, IReadOnlyList<BanRecord> Bans);
