namespace Parley.Core.Community;

/// <summary>What somebody is in a room, each more than the one before. The numbers are stored.</summary>
public enum Role
{
    /// <summary>Nothing that anybody gave.</summary>
    None = 0,

    /// <summary>Belongs to the room: comes in without an invitation or password.</summary>
    Member = 1,

    /// <summary>Speaks while the room is moderated, and as fast as wanted while it is slow.</summary>
    Voiced = 2,

    /// <summary>Keeps order.</summary>
    Moderator = 3,

    /// <summary>Owns the room.</summary>
    Owner = 4,
}
