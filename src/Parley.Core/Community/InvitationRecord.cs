namespace Parley.Core.Community;

/// <summary>An account has been asked into a room that is somebody's, and has not come yet.</summary>
/// <param name="Room">The room's key.</param>
/// <param name="Account">The account.</param>
/// <param name="By">The name of whoever asked.</param>
public sealed record InvitationRecord(string Room, long Account, string By);
