using Parley.Core.Community;

namespace Parley.Core.Policy;

/// <summary>A room, as far as it matters for what may be done in it.</summary>
public readonly record struct RoomRules
{
    /// <summary>It is the lobby, which is nobody's.</summary>
    public bool IsLobby { get; init; }

    /// <summary>It is somebody's.</summary>
    public bool IsRegistered { get; init; }

    /// <summary>Its owner is known: of a room that is nobody's, whoever made it and is still in it.</summary>
    public bool HasOwner { get; init; }

    /// <summary>See <see cref="RoomOptions.Moderated"/>.</summary>
    public bool IsModerated { get; init; }

    /// <summary>See <see cref="RoomOptions.InviteOnly"/>.</summary>
    public bool IsInviteOnly { get; init; }

    /// <summary>See <see cref="RoomOptions.Unlisted"/>.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>See <see cref="RoomOptions.TopicLocked"/>.</summary>
    public bool IsTopicLocked { get; init; }

    /// <summary>See <see cref="RoomOptions.Password"/>.</summary>
    public bool HasPassword { get; init; }

    /// <summary>It takes no more people.</summary>
    public bool IsFull { get; init; }

    /// <summary>See <see cref="RoomOptions.Guests"/>.</summary>
    public GuestPolicy Guests { get; init; }
}
