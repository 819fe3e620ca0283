using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Limits;
using Parley.Core.Names;
using Parley.Core.People;
using Parley.Core.Ports;
using Parley.Core.Verbs;

namespace Parley.Core;

/// <summary>
/// Everyone and every room of one node, as one state machine. It does one thing at a time: whoever drives it calls it from
/// one thread. What it does is the same as if each act were done and stored by itself; only posts wait for each other, so
/// that one transaction stores many: <see cref="Settle"/> ends the group.
/// </summary>
public sealed class Hub
{
    private readonly long _started;

    /// <summary>A hub over a log and, when it is to have accounts, over a community; it opens the rooms of all accounts.</summary>
    /// <param name="log">Where facts go.</param>
    /// <param name="background">What takes time.</param>
    /// <param name="time">The clock.</param>
    /// <param name="limits">What one person may take.</param>
    /// <param name="community">What accounts need; null for a server on which everyone is a guest.</param>
    public Hub(IConversationLog log, IBackground background, TimeProvider time, ChatLimits limits, CommunityPorts? community = null)
    {
        (Log, Background, Time, Limits, Ports) = (log, background, time, limits, community);
        _started = time.GetTimestamp();
        People = new PeopleDirectory();
        Rooms = new RoomDirectory(log, limits);
        var ids = new FactIds(time);
        if (log.Newest is { } newest)
        {
            ids.StartAfter(newest);
        }

        Posts = new PostQueue(log, ids);
        Presence = new Presence(this);
        Entrance = new Entrance(this);
        Enforcement = new Enforcement(this);
        Directs = new DirectDirectory(this);
        Keeper = new RoomKeeper(this);
        Cloaks = new Cloaks(this);
        Erasures = new Erasures(this);
        Deadlines = new Deadlines(this);

        var store = community?.Store ?? new TransientCommunityStore();
        var snapshot = store.Load();
        Community = new CommunityState(store, snapshot, limits.Community);
        Restoration.Run(this, snapshot);

        if (community is not null && !People.Accounts.Any(p => p.IsAdministrator))
        {
            OwnerCode = new OwnerCode(community.Chance);
        }

        // It always exists. If the store cannot open it now, whoever joins it is told.
        Rooms.TryOpen(RoomName.Lobby, out _, out _);
    }

    /// <summary>Who is here.</summary>
    public PeopleDirectory People { get; }

    /// <summary>Where they are.</summary>
    public RoomDirectory Rooms { get; }

    /// <summary>What one person may take.</summary>
    public ChatLimits Limits { get; }

    /// <summary>What makes an account the first administrator; null once there is one, and on a server without accounts.</summary>
    public OwnerCode? OwnerCode { get; internal set; }

    internal IConversationLog Log { get; }

    internal IBackground Background { get; }

    internal TimeProvider Time { get; }

    internal PostQueue Posts { get; }

    internal CommunityPorts? Ports { get; }

    internal CommunityState Community { get; }

    internal Presence Presence { get; }

    internal DirectDirectory Directs { get; }

    internal Entrance Entrance { get; }

    internal Enforcement Enforcement { get; }

    internal RoomKeeper Keeper { get; }

    internal Cloaks Cloaks { get; }

    internal Erasures Erasures { get; }

    internal Deadlines Deadlines { get; }

    /// <summary>How long the hub has been running, by a clock that nobody sets: what limits are counted by.</summary>
    internal TimeSpan Elapsed => Time.GetElapsedTime(_started);

    /// <summary>Does what is asked, or refuses it, or holds it as a post until the group is settled.</summary>
    public void Handle(Session session, Act act)
    {
        Deadlines.Meet();
        if (session.IsOver)
        {
            return;
        }

        if (act.Verb.WantsSettled)
        {
            Posts.Settle();
        }

        var turn = new Turn(this, session, act);

        // A clock that was set back lets in what has ended before.
        if (session.Token is { } token && !Community.Tokens.Stands(token, Time.GetUtcNow()))
        {
            turn.Refuse(RefusalCode.LoginFailed);
            Presence.Expel(session, CloseReason.Revoked);
        }
        else if (act.Verb.ForConsole && session.Person is not { IsConsole: true })
        {
            turn.Refuse(RefusalCode.UnknownVerb, act.Verb.Name);
        }
        else if (!session.IsLoggedIn && !act.Verb.BeforeLogin)
        {
            turn.Refuse(RefusalCode.NotLoggedIn);
        }
        else if (act.Missing() is { } missing)
        {
            turn.Refuse(RefusalCode.MissingParameter, missing.Name);
        }
        else if (turn.WhyNotHere() is { } refusal)
        {
            turn.Refuse(refusal);
        }
        else
        {
            act.Verb.Run(turn);
        }
    }

    /// <summary>Stores the posts that wait, in one transaction, and tells whoever is concerned; then stores who was last seen where.</summary>
    public void Settle()
    {
        Deadlines.Meet();
        Posts.Settle();
        Community.Flush();
    }

    /// <summary>The connection is over: a guest leaves, and the rooms are told; an account stays a member of them.</summary>
    public void Disconnect(Session session, string? reason = null)
    {
        if (session.IsOver)
        {
            return;
        }

        Posts.Settle();
        session.IsOver = true;
        if (session.Person is { } person)
        {
            Presence.Detach(session, person, reason, offline: true);
        }
    }

    /// <summary>
    /// Makes a session that of whoever runs the server, who may do everything. Only for a door that nobody else can come
    /// through.
    /// </summary>
    public void EnterAsConsole(Session session) => Presence.EnterAsConsole(session);

    /// <summary>Takes the person out of a room and tells those who stay.</summary>
    internal void Leave(Person person, Room room, bool offline, string? reason)
    {
        TakeOut(person, room);
        room.Tell(new PersonLeft(room.Name, person.Nick, offline, reason, Time.GetUtcNow()));
    }

    /// <summary>Takes the person out of a room. Telling is for the caller.</summary>
    internal void TakeOut(Person person, Room room)
    {
        room.Remove(person);
        if (person.Account is { } account)
        {
            Community.Later(account.Id, room.Key);
        }

        foreach (var session in person.Sessions)
        {
            if (session.Current == room)
            {
                session.Current = person.Rooms.Count > 0 ? person.Rooms[^1] : null;
            }
        }

        Rooms.CloseIfEmpty(room);
    }

    /// <summary>Takes the person out of a room, and tells the person. Telling the others is for the caller.</summary>
    internal void PutOut(Person person, Room room)
    {
        TakeOut(person, room);
        foreach (var session in person.Sessions)
        {
            if (session.Hears)
            {
                session.Tell(new RoomExited(room.Name, session.Current?.Name, Tag: null));
            }
        }
    }

    /// <summary>Takes the person out of every room.</summary>
    internal void LeaveAll(Person person, bool offline, string? reason)
    {
        while (person.Rooms.Count > 0)
        {
            Leave(person, person.Rooms[^1], offline, reason);
        }
    }
}
