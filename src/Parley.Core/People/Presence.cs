using System.Globalization;
using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.Policy;

namespace Parley.Core.People;

/// <summary>How sessions become people's, how people come and go, and who is told.</summary>
/// <param name="hub">Where it happens.</param>
internal sealed class Presence(Hub hub)
{
    /// <summary>100 conversations are looked at when an account comes: each may cost a question to the store.</summary>
    private const int MostLookedAt = 100;

    private PeopleDirectory People => hub.People;

    /// <summary>Why the nick cannot be had now; null when it can.</summary>
    public Refusal? WhyNot(Nick nick, Person? holder)
        => People.WhyNot(nick, holder) ?? hub.Community.Names.WhyNot(nick, holder?.Account?.Id ?? 0, hub.Time.GetUtcNow());

    /// <summary>Gives the session a guest's name, the one asked for or the next free one, if the server takes such a guest.</summary>
    /// <returns>Why not; null when it is done.</returns>
    public Refusal? EnterAsGuest(Session session, Nick? asked)
    {
        if (Authority.Judge(Standings.Of(hub, session, room: null), room: null, Deed.EnterAsGuest) is { } closed)
        {
            return closed;
        }

        // A name that is given may be banned as well as one that is asked for.
        var nick = asked ?? People.NextGuest();
        if ((Admission.WhyNot(hub, session, nick) ?? WhyNot(nick, holder: null)) is { } refusal)
        {
            return refusal;
        }

        var guest = People.Add(nick);
        guest.Names.Begin(guest.Nick.Text, hub.Posts.Mark());
        People.Attach(guest, session);
        return null;
    }

    /// <summary>
    /// Makes the session one of an account's. A guest that it was before is no more; the rooms in which that guest was are
    /// the account's too, as far as it may be there.
    /// </summary>
    /// <param name="session">Which session.</param>
    /// <param name="person">The account's person.</param>
    /// <param name="token">The token that it was opened with, if any.</param>
    /// <param name="tag">The request's mark.</param>
    public void EnterAs(Session session, Person person, TokenRecord? token, string? tag)
    {
        var current = session.Current?.Name;
        var guest = session.Person;
        var heard = guest?.Rooms.Select(r => r.Name).ToList() ?? [];
        if (guest is not null)
        {
            Part(session, guest);
        }

        EvictGuests(person.Nick, person);
        var wasOnline = person.IsOnline;
        session.Token = token;
        People.Attach(person, session);
        session.Tell(new LoggedIn(person.Nick, tag) { IsAccount = true, IsAdministrator = person.Account!.Administrator });

        // Whoever is banned by where this connection comes from is shown nothing of the room any more.
        Entrance.Listen(session);
        var rooms = person.Rooms.Select(r => r.Name).ToList();
        hub.Enforcement.Reconsider(person);
        heard.RemoveAll(name => rooms.Contains(name) && !person.Rooms.Any(r => r.Name.Equals(name)));
        if (session.Hears)
        {
            hub.Entrance.ShowAll(session, heard, wasHere: wasOnline);
            if (!wasOnline)
            {
                TellMissed(session, person);
                TellInvitations(session, person);
            }
        }

        if (!wasOnline)
        {
            TellPresence(person, online: true);
        }

        foreach (var name in heard)
        {
            hub.Entrance.Follow(session, name, guest);
        }

        // Only now, so that a room in which the guest was alone does not close in between.
        if (guest is not null)
        {
            Forget(guest, reason: null, offline: false);
        }

        var left = heard.Where(name => !session.Hears || !person.Rooms.Any(r => r.Name.Equals(name))).ToList();
        session.Current = person.Rooms.FirstOrDefault(r => r.Name.Equals(current)) ?? (person.Rooms.Count > 0 ? person.Rooms[0] : null);
        left.ForEach(name => session.Tell(new RoomExited(name, session.Current?.Name, Tag: null)));
    }

    /// <summary>The session is that of whoever runs the server.</summary>
    public void EnterAsConsole(Session session) => People.Attach(People.Console, session);

    /// <summary>The session is no longer the person's: a guest is gone with it, an account stays in its rooms.</summary>
    public void Detach(Session session, Person person, string? reason, bool offline)
    {
        Part(session, person);
        if (person.IsOnline)
        {
            // An exception may have been made of where that connection came from.
            hub.Enforcement.Reconsider(person);
            return;
        }

        if (person.IsAccount)
        {
            RememberSeen(person);
            TellPresence(person, online: false);
        }
        else
        {
            Forget(person, reason, offline);
        }
    }

    /// <summary>Ends a session by the server's decision. Nothing that it has already asked for is done any more.</summary>
    public void Expel(Session session, CloseReason reason)
    {
        if (session.IsOver)
        {
            return;
        }

        session.End(reason);
        hub.Disconnect(session);
    }

    /// <summary>Ends every session that the token has opened.</summary>
    public void ExpelToken(TokenRecord token)
    {
        if (People.TryFind(token.Account, out var owner))
        {
            owner.Sessions.Where(s => s.Token?.Id == token.Id).ToList().ForEach(s => Expel(s, CloseReason.Revoked));
        }
    }

    /// <summary>The account is no more: it leaves its rooms, what it is in others ends, and its connections close.</summary>
    /// <param name="person">Whose it was.</param>
    /// <param name="account">The account.</param>
    /// <param name="asker">The connection on which that was asked for: to it, it is a goodbye like another.</param>
    public void Remove(Person person, AccountRecord account, Session asker)
    {
        hub.LeaveAll(person, offline: true, reason: null);
        foreach (var room in hub.Rooms.Open)
        {
            room.Roles.Set(account.Id, Role.None);
        }

        foreach (var room in person.Invitations.ToList())
        {
            room.Uninvite(person);
        }

        foreach (var session in person.Sessions.ToList())
        {
            Expel(session, session == asker ? CloseReason.Quit : CloseReason.Revoked);
        }

        People.Remove(person);
    }

    /// <summary>
    /// Gives the person another name, which must be free, and tells everyone who shares a room, and the person; who is then
    /// out of rooms in which a ban is about that name.
    /// </summary>
    public void Rename(Person person, Nick nick)
    {
        var old = person.Nick;
        People.Rename(person, nick);
        if (!person.IsAccount)
        {
            person.Names.Begin(nick.Text, hub.Posts.Mark());
        }

        var renamed = new PersonRenamed(old, nick, hub.Time.GetUtcNow());
        foreach (var session in Acquaintances(person))
        {
            session.Tell(renamed);
        }

        hub.Enforcement.Reconsider(person);
    }

    /// <summary>Whoever sits on a name that is the account's, or on one that looks like it, gets a guest's name and is told why.</summary>
    public void EvictGuests(Nick nick, Person owner)
    {
        foreach (var guest in People.All.Where(p => p != owner && !p.IsAccount && (p.Nick.Equals(nick) || p.Nick.Skeleton == nick.Skeleton)).ToList())
        {
            Rename(guest, People.NextGuest());
            guest.Tell(new Noted(NoteCode.NameClaimed, [nick.Text, guest.Nick.Text], Tag: null));
        }
    }

    private void Part(Session session, Person person)
    {
        People.Detach(person, session);
        foreach (var room in person.Rooms)
        {
            room.Unlisten(session);
        }

        (session.Person, session.Current, session.Token) = (null, null, null);
    }

    private void Forget(Person guest, string? reason, bool offline)
    {
        hub.LeaveAll(guest, offline, reason);
        foreach (var room in guest.Invitations.ToList())
        {
            room.Uninvite(guest);
        }

        if (!guest.IsConsole)
        {
            People.Remove(guest);
        }
    }

    private void TellPresence(Person person, bool online)
    {
        var changed = new PresenceChanged(person.Nick, online, hub.Time.GetUtcNow());
        foreach (var session in Acquaintances(person))
        {
            if (session.Person != person)
            {
                session.Tell(changed);
            }
        }
    }

    /// <summary>How many whispers came while the account was away, of those whom it has not blocked.</summary>
    private void TellMissed(Session session, Person person)
    {
        var missed = 0L;
        foreach (var membership in hub.Directs.Of(person.Account!).Take(MostLookedAt))
        {
            var isBlocked = People.TryFind(DirectDirectory.OtherOf(membership.Conversation, person.Account!), out var other) && person.Wishes.Blocks(other);
            if (!isBlocked && hub.Directs.TryOpen(membership.Conversation, out var direct, out _))
            {
                missed += direct.LastSeq - membership.Seen;
            }
        }

        if (missed > 0)
        {
            session.Tell(new Noted(NoteCode.WhispersMissed, [missed.ToString(CultureInfo.InvariantCulture)], Tag: null));
        }
    }

    /// <summary>Into which rooms the account was asked while it was away, or earlier, and has not gone.</summary>
    private void TellInvitations(Session session, Person person)
    {
        foreach (var room in person.Invitations)
        {
            if (room.InvitedBy(person) is { } by)
            {
                session.Tell(new Invited(room.Name, by, hub.Time.GetUtcNow()));
            }
        }
    }

    private void RememberSeen(Person person)
    {
        foreach (var room in person.Rooms)
        {
            hub.Community.Later(new MembershipRecord(person.Account!.Id, room.Key, room.Name.Text, room.LastSeq));
        }

        hub.Directs.RememberSeen(person.Account!);
    }

    /// <summary>Everyone who shares a room with the person, and the person, once each.</summary>
    private static HashSet<Session> Acquaintances(Person person)
        => [.. person.Rooms.SelectMany(room => room.People).Append(person).SelectMany(p => p.Sessions).Where(s => s.Hears)];
}
