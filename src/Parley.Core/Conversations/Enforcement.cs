using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Conversations;

/// <summary>Puts people out of rooms, and off the server, and sees to it that bans hold for those who are in already.</summary>
/// <param name="hub">Where it happens.</param>
internal sealed class Enforcement(Hub hub)
{
    /// <summary>What to save so that the person is not back in the room after a restart.</summary>
    public static IEnumerable<CommunityChange> Removal(Person person, Room room)
        => person.Account is { } account ? [new CommunityChange.MembershipGone(account.Id, room.Key)] : [];

    /// <summary>Puts the person out of the room, and tells everyone in it.</summary>
    /// <param name="person">Who goes.</param>
    /// <param name="room">Which room.</param>
    /// <param name="by">Who decided it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="isBan">The person is not to come back.</param>
    /// <param name="alsoTell">Whoever decided it, who may not be in the room.</param>
    public void Remove(Person person, Room room, Nick by, string? reason, bool isBan, Session? alsoTell = null)
    {
        room.TellAlso(alsoTell, new Kicked(room.Name, person.Nick, by, reason, isBan, hub.Time.GetUtcNow()));
        hub.PutOut(person, room);
    }

    /// <summary>If the room is for accounts, guests are out, but for those who keep order there.</summary>
    public void RemoveGuests(Room room, Nick by, Session alsoTell)
    {
        var guests = room.Options.Guests == GuestPolicy.None ? room.People.Where(p => !p.IsAccount && room.RoleOf(p) < Role.Moderator).ToList() : [];
        guests.ForEach(g => Remove(g, room, by, reason: null, isBan: false, alsoTell));
    }

    /// <summary>Has a ban or a silence that is new hold for those who are there already.</summary>
    /// <param name="room">Where; null for the server.</param>
    /// <param name="ban">The ban.</param>
    /// <param name="alsoTell">The connection on which it was made.</param>
    /// <returns>How many people are out, or silent, by it.</returns>
    public int Enforce(Room? room, BanRecord ban, Session alsoTell)
    {
        if (room is null || ban.Effect != BanEffect.Silence)
        {
            return PutOutBanned(room, alsoTell);
        }

        var silent = Silent(room).Where(p => ban.Mask.Matches(BanSubject.Of(p))).ToList();
        silent.ForEach(p => TellSilenced(p, room, ban));
        return silent.Count;
    }

    /// <summary>Those in the room who may not speak because of a silence.</summary>
    public IReadOnlyList<Person> Silent(Room? room)
        => room is null ? [] : [.. room.People.Where(p => Standings.Of(hub, p, room) is { IsSilenced: true } standing && standing.Rank < (int)Role.Moderator)];

    /// <summary>Tells those who were silent, and by what was changed no longer are.</summary>
    public void TellUnsilenced(Room? room, IReadOnlyList<Person> wereSilent)
    {
        foreach (var person in wereSilent.Except(Silent(room)))
        {
            person.Tell(new Noted(NoteCode.SilenceLifted, [room!.Name.Text], Tag: null));
        }
    }

    /// <summary>An exception is made no more: what it stood before holds for those who are there.</summary>
    public void Unexempt(Room? room, IReadOnlyList<Person> wereSilent, Session alsoTell)
    {
        PutOutBanned(room, alsoTell);
        if (room is not null)
        {
            foreach (var person in Silent(room).Except(wereSilent))
            {
                if (room.Bans.Judge(BanSubject.Of(person), hub.Time.GetUtcNow()).Silence is { } silence)
                {
                    TellSilenced(person, room, silence);
                }
            }
        }
    }

    /// <summary>Has bans hold for somebody of whom something is new: the name, an address, being less than before.</summary>
    public void Reconsider(Person person)
    {
        foreach (var room in person.Rooms.ToList())
        {
            PutOutIfBanned(person, room, alsoTell: null);
        }

        PutOffIfBanned(person);
    }

    /// <summary>Why a name cannot be taken by somebody: a ban of the server, or of a room in which the person is, is about it.</summary>
    public Refusal? WhyNot(Person person, Nick nick)
    {
        var subject = new BanSubject(person, nick, null);
        var now = hub.Time.GetUtcNow();
        if (!person.IsAdministrator && hub.Community.Bans.Judge(subject, now).Ban is not null)
        {
            return new Refusal(RefusalCode.NickBanned, nick.Text);
        }

        var closed = person.Rooms.FirstOrDefault(r =>
            r.Bans.Judge(subject, now).Ban is not null && Standings.Of(hub, person, r).Rank < (int)Role.Moderator);
        return closed is null ? null : new Refusal(RefusalCode.Banned, closed.Name.Text);
    }

    /// <summary>Puts everyone out of the room, or off the server when it is null, who is banned, and says how many.</summary>
    public int PutOutBanned(Room? room, Session? alsoTell = null)
        => room is null
            ? hub.People.All.Where(p => p.IsOnline).ToList().Count(PutOffIfBanned)
            : room.People.ToList().Count(p => PutOutIfBanned(p, room, alsoTell));

    private static void TellSilenced(Person person, Room room, BanRecord silence)
        => person.Tell(new Noted(NoteCode.Silenced, [room.Name.Text, silence.By], Tag: null));

    private bool PutOutIfBanned(Person person, Room room, Session? alsoTell)
    {
        if (room.Bans.Count == 0 || Standings.Of(hub, person, room).Rank >= (int)Role.Moderator
            || room.Bans.Judge(BanSubject.Of(person), hub.Time.GetUtcNow()).Ban is not { } ban)
        {
            return false;
        }

        Remove(person, room, Nick.Parse(ban.By), ban.Reason, isBan: true, alsoTell);
        return true;
    }

    /// <summary>Ends every session of somebody about whom a ban of the server is, administrators excepted.</summary>
    private bool PutOffIfBanned(Person person)
    {
        var bans = hub.Community.Bans;
        if (bans.Count == 0 || person.IsAdministrator || bans.Judge(BanSubject.Of(person), hub.Time.GetUtcNow()).Ban is null)
        {
            return false;
        }

        foreach (var session in person.Sessions.ToList())
        {
            hub.Presence.Expel(session, CloseReason.Banned);
        }

        return true;
    }
}
