using Parley.Core.Community;
using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>To whoever made a ban, a silence or an exception: it stands.</summary>
/// <param name="Room">Where; null for the server.</param>
/// <param name="Ban">What stands.</param>
/// <param name="Affected">How many of those who were there are out by it, or silent.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record BanMade(RoomName? Room, BanRecord Ban, int Affected, string? Tag) : Answer(Tag)
{
    /// <summary>It is about the name of a guest, who can take another.</summary>
    public bool IsGuest { get; init; }
}
