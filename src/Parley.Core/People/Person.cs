using System.Diagnostics.CodeAnalysis;
using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Facts;
using Parley.Core.Names;

namespace Parley.Core.People;

/// <summary>Who speaks: a guest for the time of a connection, or an account on any number of them, also on none.</summary>
public sealed class Person
{
    private readonly List<Session> _sessions = [];
    private readonly List<Room> _rooms = [];
    private HashSet<Room>? _invitations;

    internal Person(Nick nick) => Nick = nick;

    /// <summary>The name shown.</summary>
    public Nick Nick
    {
        get;
        internal set
        {
            field = value;
            Version++;
        }
    }

    /// <summary>The account; null for a guest.</summary>
    public AccountRecord? Account
    {
        get;
        internal set
        {
            field = value;
            Version++;
        }
    }

    /// <summary>Whether the person has an account.</summary>
    [MemberNotNullWhen(true, nameof(Account))]
    public bool IsAccount => Account is not null;

    /// <summary>
    /// Whether it is the one who runs the server, through the socket in its data folder: in no room, and never somebody's
    /// account.
    /// </summary>
    public bool IsConsole { get; init; }

    /// <summary>Whether the person may administer the server.</summary>
    public bool IsAdministrator => IsConsole || Account is { Administrator: true };

    /// <summary>Whether the person is connected. A guest always is.</summary>
    public bool IsOnline => _sessions.Count > 0;

    /// <summary>The connections, oldest first.</summary>
    public IReadOnlyList<Session> Sessions => _sessions;

    /// <summary>The rooms, in the order of joining.</summary>
    public IReadOnlyList<Room> Rooms => _rooms;

    /// <summary>Another number after each change of name, account or connections: what bans look at.</summary>
    internal int Version { get; private set; }

    /// <summary>How fast the person may do what has a limit.</summary>
    internal PersonBudget Budget => field ??= new PersonBudget();

    /// <summary>With whom the person has whispered.</summary>
    internal Contacts Contacts => field ??= new Contacts();

    /// <summary>The rooms that the person is asked into.</summary>
    internal IReadOnlyCollection<Room> Invitations => _invitations ?? (IReadOnlyCollection<Room>)[];

    /// <summary>The names that the person has had as a guest.</summary>
    internal HeldNames Names => field ??= new HeldNames();

    /// <summary>From whom the person wants to hear.</summary>
    internal Wishes Wishes => field ??= new Wishes(this);

    /// <summary>How the person signs a fact.</summary>
    internal Author AsAuthor() => new(Nick.Text, Account?.Id ?? 0);

    /// <summary>Whether the person said it: the account, or this very guest and not another of that name.</summary>
    internal bool Signed(Fact fact) => fact.From.Account != 0 ? Account?.Id == fact.From.Account : Names.Signed(fact);

    internal void Add(Session session)
    {
        _sessions.Add(session);
        Version++;
    }

    internal void Remove(Session session)
    {
        _sessions.Remove(session);
        Version++;
    }

    internal void Add(Room room) => _rooms.Add(room);

    internal void Remove(Room room) => _rooms.Remove(room);

    internal void AddInvitation(Room room) => (_invitations ??= []).Add(room);

    internal void RemoveInvitation(Room room) => _invitations?.Remove(room);

    /// <summary>Tells every connection that hears.</summary>
    internal void Tell(Events.ChatEvent happened)
    {
        foreach (var session in _sessions)
        {
            if (session.Hears)
            {
                session.Tell(happened);
            }
        }
    }
}
