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

    /// <summary>Has a ban or a silence that is new hold for those who are there already.</summary>
    /// <param name="room">Where; null for the server.</param>
    /// <param name="ban">The ban.</param>
    /// <param name="by">Who made it.</param>
    /// <param name="alsoTell">The connection on which it was made.</param>
    /// <returns>How many people are out, or silent, by it.</returns>
    public int Enforce(Room? room, BanRecord ban, Nick by, Session alsoTell)
    {
        if (room is null)
        {
            return EnforceServerBans();
        }

        if (ban.Effect == BanEffect.Silence)
        {
            var silent = Silent(room).Where(p => ban.Mask.Matches(BanSubject.Of(p))).ToList();
            silent.ForEach(p => p.Tell(new Noted(NoteCode.Silenced, [room.Name.Text, by.Text], Tag: null)));
            return silent.Count;
        }

        var banned = room.People.Where(p => Standings.Of(hub, p, room) is { IsBanned: true } standing && standing.Rank < (int)Role.Moderator).ToList();
        banned.ForEach(p => Remove(p, room, by, ban.Reason, isBan: true, alsoTell));
        return banned.Count;
    }

    /// <summary>Those in the room who may not speak because of a silence.</summary>
    public IReadOnlyList<Person> Silent(Room room)
        => [.. room.People.Where(p => Standings.Of(hub, p, room) is { IsSilenced: true } standing && standing.Rank < (int)Role.Moderator)];

    /// <summary>Tells those who were silent, and by what was lifted no longer are.</summary>
    public void TellUnsilenced(Room? room, IReadOnlyList<Person> wereSilent)
    {
        foreach (var person in wereSilent.Except(room is null ? [] : Silent(room)))
        {
            person.Tell(new Noted(NoteCode.SilenceLifted, [room!.Name.Text], Tag: null));
        }
    }

    /// <summary>An exception is no more: has the bans hold for those whom it was about.</summary>
    /// <param name="room">Where; null for the server.</param>
    public void Reconsider(Room? room)
    {
        foreach (var person in (room?.People ?? hub.People.All).ToList())
        {
            Reconsider(person);
        }
    }

    /// <summary>
    /// Puts out of their rooms, and off the server, whoever is banned there by a name or an address that is new, or was above
    /// bans and no longer is.
    /// </summary>
    public void Reconsider(Person person)
    {
        if (IsBannedFromServer(person))
        {
            person.Sessions.ToList().ForEach(s => hub.Presence.Expel(s, CloseReason.Banned));
        }

        foreach (var room in person.Rooms.Where(r => r.Bans.Count > 0).ToList())
        {
            var standing = Standings.Of(hub, person, room);
            if (standing.IsBanned && standing.Rank < (int)Role.Moderator && room.TryMember(person, out var member))
            {
                var ban = member.Judge(person, room.Bans, hub.Time.GetUtcNow()).Ban!;
                Remove(person, room, Nick.Parse(ban.By), ban.Reason, isBan: true);
            }
        }
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

    /// <summary>Ends every session about which a ban of the server is, administrators' excepted.</summary>
    private int EnforceServerBans()
    {
        var banned = hub.People.All.Where(IsBannedFromServer).SelectMany(p => p.Sessions).ToList();
        foreach (var session in banned)
        {
            hub.Presence.Expel(session, CloseReason.Banned);
        }

        return banned.Count;
    }

    private bool IsBannedFromServer(Person person)
        => !person.IsAdministrator && hub.Community.Bans.Judge(BanSubject.Of(person), hub.Time.GetUtcNow()).Ban is not null;
}
