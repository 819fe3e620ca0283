using System.Collections.Frozen;

namespace Parley.Testing.Scripts;

/// <summary>What a door can offer and a script can need.</summary>
public static class DoorOffers
{
    /// <summary>Requests can name a room, and a session can hear several.</summary>
    public const string ManyRooms = "many-rooms";

    /// <summary>Requests can bear a mark, and the answer bears it too.</summary>
    public const string Tags = "tags";

    /// <summary>What is said is answered with its place in the room.</summary>
    public const string Acknowledgements = "acknowledgements";

    /// <summary>Joining can name the <c>seq</c> from which on something was missed.</summary>
    public const string Resume = "resume";

    /// <summary>Whoever speaks is shown it too.</summary>
    public const string Echo = "echo";

    /// <summary>Slash commands, or requests, for everything in the table of verbs that is typed.</summary>
    public const string Commands = "commands";

    /// <summary>A newcomer is shown the topic and the last posts.</summary>
    public const string Welcome = "welcome";

    /// <summary>Typing notices and pings.</summary>
    public const string Typing = "typing";

    /// <summary>A newcomer need not take a name.</summary>
    public const string Guests = "guests";

    /// <summary>A newcomer takes the name before anybody is told of the arrival.</summary>
    public const string NamesFirst = "names-first";

    /// <summary>History can be read page by page, by <c>seq</c>.</summary>
    public const string Pages = "pages";

    /// <summary>A message can have several lines.</summary>
    public const string Lines = "lines";

    /// <summary>The server has accounts: names can be registered, and rooms.</summary>
    public const string Accounts = "accounts";

    /// <summary>All of these.</summary>
    public static FrozenSet<string> All { get; } =
        [ManyRooms, Tags, Acknowledgements, Resume, Echo, Commands, Welcome, Typing, Guests, NamesFirst, Pages, Lines, Accounts];
}
