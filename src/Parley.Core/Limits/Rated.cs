namespace Parley.Core.Limits;

/// <summary>What people do that has a limit of how often, for each of them and for each address; <see cref="CommunityLimits"/> has the numbers.</summary>
internal enum Rated
{
    /// <summary>Taking another name.</summary>
    NickChange,

    /// <summary>Going into a room.</summary>
    Join,

    /// <summary>Whispering to somebody who has not been spoken to before.</summary>
    Stranger,

    /// <summary>Looking for something that was said.</summary>
    Search,

    /// <summary>Asking somebody into a room.</summary>
    Invitation,

    /// <summary>Reporting something to those who keep order.</summary>
    Report,
}
