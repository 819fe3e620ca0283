namespace Parley.Core.Community;

/// <summary>What an account is in a room that is somebody's.</summary>
/// <param name="Room">The room's key.</param>
/// <param name="Account">The account.</param>
/// <param name="Role">What it is.</param>
public sealed record RoleRecord(string Room, long Account, Role Role);
