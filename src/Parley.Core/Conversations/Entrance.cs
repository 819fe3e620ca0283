using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Names;
using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Conversations;

/// <summary>How people come into rooms, and what a session is shown of a room that it hears from now on.</summary>
/// <param name="hub">Where it happens.</param>
internal sealed class Entrance(Hub hub)
{
    private ChatLimits Limits => hub.Limits;

    /// <summary>Puts the person into the room, which is the current one of connections that had none. Who is there is told by <see cref="Announce"/>.</summary>
    public void Enter(Person person, Room room)
    {
        if (person.Account is { } invited && room.IsInvited(person))
        {
            hub.Community.LaterUninvited(room.Key.Key, invited.Id);
        }

        room.Add(person);
        foreach (var session in person.Sessions)
        {
            session.Current ??= room;
        }

        if (person.Account is { } account)
        {
            hub.Community.Later(new MembershipRecord(account.Id, room.Key, room.Name.Text, room.LastSeq));
        }
    }

    /// <summary>Tells everyone in the room who has come.</summary>
    public void Announce(Session session, Room room)
        => room.Tell(new PersonJoined(room.Name, session.Person!.Nick, session, hub.Time.GetUtcNow()));

    /// <summary>The last posts, for somebody who comes into the room.</summary>
    public RoomEntered Entered(Room room, string? tag) => Entered(room, room.Recent.LastPosts(Limits.NewcomerPosts), more: false, room.LastSeq, tag);

    /// <summary>What was read of a room, for somebody who comes into it; while the room is off the record it is as if nothing were stored.</summary>
    public static RoomEntered Entered(Room room, IReadOnlyList<FactHappened> history, bool more, long last, string? tag)
        => room.OffTheRecord
            ? new RoomEntered(room.Name, room.Topic, [], MoreHistory: false, LastSeq: 0, room.Count, OffTheRecord: true, tag)
            : new RoomEntered(room.Name, room.Topic, history, more, last, room.Count, OffTheRecord: false, tag);

    /// <summary>Lets a new session of an account hear the rooms that it is in.</summary>
    public static void Listen(Session session)
    {
        foreach (var room in session.Person!.Rooms)
        {
            room.Listen(session);
        }
    }

    /// <summary>
    /// Shows a new session of an account each room that it hears: what was missed while the account was away, as far as it is
    /// at hand, or else the last posts.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="heard">Rooms that it has been hearing anyway, of which it is shown nothing again.</param>
    /// <param name="wasHere">The account has other sessions, and so missed nothing.</param>
    public void ShowAll(Session session, IReadOnlyCollection<RoomName> heard, bool wasHere)
    {
        var person = session.Person!;

        // All of it together is bounded as one page is, so that a person of many rooms is not shown more than an outbox holds.
        var bytes = Limits.MaxPageBytes;
        foreach (var room in person.Rooms)
        {
            var seen = wasHere || room.OffTheRecord || !hub.Community.Memberships.TryFind(person.Account!.Id, room.Key, out var membership) ? (long?)null : membership.Seen;
            var history = heard.Contains(room.Name) ? [] : History(room, seen);
            bytes -= history.Sum(h => PlainText.Bytes(h.Fact.Text));
            session.Tell(Entered(room, bytes < 0 ? [] : history, more: false, room.LastSeq, tag: null) with { Seen = seen });
        }
    }

    /// <summary>
    /// The session's new person follows it into a room where the session was as somebody else, as far as it may, and owns it
    /// if that one made it.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="name">The room.</param>
    /// <param name="before">Who it was there.</param>
    public void Follow(Session session, RoomName name, Person? before)
    {
        var person = session.Person!;
        if (!hub.Rooms.TryOpen(name, out var room, out _) || (!room.Has(person) && !TryFollow(session, person, room)))
        {
            return;
        }

        if (before is not null && room.Maker == before)
        {
            room.Maker = person;
        }
    }

    private bool TryFollow(Session session, Person person, Room room)
    {
        if (person.Rooms.Count >= Limits.MaxRoomsPerPerson || Authority.Judge(Standings.Of(hub, session, room), room.Rules, Deed.Join) is not null)
        {
            return false;
        }

        Enter(person, room);
        foreach (var other in person.Sessions.Where(s => s.Hears))
        {
            other.Tell(other == session ? Entered(room, [], more: false, room.LastSeq, tag: null) : Entered(room, tag: null));
        }

        Announce(session, room);
        return true;
    }

    private IReadOnlyList<FactHappened> History(Room room, long? seen)
        => seen is { } last && room.Recent.After(last) is { } missed ? missed : room.Recent.LastPosts(Limits.NewcomerPosts);
}
