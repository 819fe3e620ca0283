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
    /// <summary>A hub in which nobody is, over a log.</summary>
    /// <param name="log">Where facts go.</param>
    /// <param name="background">What takes time.</param>
    /// <param name="time">The clock.</param>
    /// <param name="limits">What one person may take.</param>
    public Hub(IConversationLog log, IBackground background, TimeProvider time, ChatLimits limits)
    {
        (Log, Background, Time, Limits) = (log, background, time, limits);
        People = new PeopleDirectory();
        Rooms = new RoomDirectory(log, limits);
        var ids = new FactIds(time);
        if (log.Newest is { } newest)
        {
            ids.StartAfter(newest);
        }

        Posts = new PostQueue(log, ids);
    }

    /// <summary>Who is here.</summary>
    public PeopleDirectory People { get; }

    /// <summary>Where they are.</summary>
    public RoomDirectory Rooms { get; }

    /// <summary>What one person may take.</summary>
    public ChatLimits Limits { get; }

    internal IConversationLog Log { get; }

    internal IBackground Background { get; }

    internal TimeProvider Time { get; }

    internal PostQueue Posts { get; }

    /// <summary>Does what is asked, or refuses it, or holds it as a post until the group is settled.</summary>
    public void Handle(Session session, Act act)
    {
        if (session.IsOver)
        {
            return;
        }

        if (act.Verb.WantsSettled)
        {
            Settle();
        }

        var turn = new Turn(this, session, act);
        if (!session.IsLoggedIn && !act.Verb.BeforeLogin)
        {
            turn.Refuse(RefusalCode.NotLoggedIn);
        }
        else if (act.Missing() is { } missing)
        {
            turn.Refuse(RefusalCode.MissingParameter, missing.Name);
        }
        else
        {
            act.Verb.Run(turn);
        }
    }

    /// <summary>Stores the posts that wait, in one transaction, and tells whoever is concerned.</summary>
    public void Settle() => Posts.Settle();

    /// <summary>Gives the session a name: the one asked for, or a guest's.</summary>
    /// <returns>Why not; null when it is done.</returns>
    internal Refusal? Enter(Session session, Nick? nick)
    {
        if (nick is not null && People.WhyNot(nick) is { } refusal)
        {
            return refusal;
        }

        var person = nick is null ? People.AddGuest() : People.Add(nick);
        person.Add(session);
        session.Person = person;
        return null;
    }

    /// <summary>The connection is over: whoever has no other leaves, and the rooms are told.</summary>
    public void Disconnect(Session session, string? reason = null)
    {
        if (session.IsOver)
        {
            return;
        }

        Settle();
        session.IsOver = true;
        if (session.Person is not { } person)
        {
            return;
        }

        person.Remove(session);
        foreach (var room in person.Rooms)
        {
            room.Unlisten(session);
        }

        if (person.Sessions.Count == 0)
        {
            LeaveAll(person, reason);
            People.Remove(person);
        }
    }

    /// <summary>Takes the person out of a room and tells those who stay.</summary>
    internal void Leave(Person person, Room room, bool offline, string? reason)
    {
        room.Remove(person);
        room.Tell(new PersonLeft(room.Name, person.Nick, offline, reason, Time.GetUtcNow()));
        foreach (var session in person.Sessions)
        {
            if (session.Current == room)
            {
                session.Current = person.Rooms.Count > 0 ? person.Rooms[^1] : null;
            }
        }

        Rooms.CloseIfEmpty(room);
    }

    private void LeaveAll(Person person, string? reason)
    {
        while (person.Rooms.Count > 0)
        {
            Leave(person, person.Rooms[^1], offline: true, reason);
        }
    }
}
