namespace Parley.Core.Community;

/// <summary>How a room is set.</summary>
public sealed record RoomOptions
{
    /// <summary>What a room is at first.</summary>
    public static RoomOptions Default { get; } = new();

    /// <summary>Only people with voice, and those above them, speak.</summary>
    public bool Moderated { get; init; }

    /// <summary>Nobody comes in who was not invited or made a member; nobody else is told that the room is there.</summary>
    public bool InviteOnly { get; init; }

    /// <summary>It is on no list for those who are not in it.</summary>
    public bool Unlisted { get; init; }

    /// <summary>Only moderators change the topic.</summary>
    public bool TopicLocked { get; init; }

    /// <summary>Nothing said here is stored.</summary>
    public bool OffTheRecord { get; init; }

    /// <summary>How many people it takes; 0 for as many as the server allows.</summary>
    public int MemberLimit { get; init; }

    /// <summary>How many seconds a person waits between two posts; 0 for none.</summary>
    public int SlowSeconds { get; init; }

    /// <summary>For how many days posts are kept; 0 for ever.</summary>
    public int KeepDays { get; init; }

    /// <summary>What guests may do.</summary>
    public GuestPolicy Guests { get; init; }

    /// <summary>What has to be given to come in; null for nothing.</summary>
    public RoomPassword? Password { get; init; }

    /// <summary>Whoever speaks there counts on it that not everybody reads it.</summary>
    public bool IsPrivate => InviteOnly || Unlisted || OffTheRecord || Guests == GuestPolicy.None || Password is not null;
}
