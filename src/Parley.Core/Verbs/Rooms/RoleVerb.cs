using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Rooms;

/// <summary>
/// Makes somebody something in a room: <c>/role bob voiced</c>. In a room that stays, an account is it for good; everybody
/// else for as long as the stay lasts.
/// </summary>
internal static class RoleVerb
{
    private const int RoomAt = 0;
    private const int NickAt = 1;
    private const int RoleAt = 2;

    public static readonly Verb Row = new()
    {
        Name = "role",
        Topic = HelpTopic.Moderation,
        Deed = Deed.GiveVoice,
        Params = [Param.Room, Param.Nick, new Param("role")],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryRoom(RoomAt, Deed.LookAround, out var room) || !turn.TryPerson(NickAt, out var person))
        {
            return;
        }

        if (!RoleWords.TryParse(turn[RoleAt], out var role) || role == Role.Owner)
        {
            // There is one owner, who gives the room to another: see the verb transfer_room.
            turn.Refuse(RefusalCode.BadParameter, "role");
            return;
        }

        var former = room.RoleOf(person);
        var deed = DeedOf(former, role);
        if (!IsStepDown(turn, room, person, former, role) && !turn.May(room, deed, person))
        {
            return;
        }

        if (former == role)
        {
            turn.Answer(new Done(turn.Tag));
        }
        else if (TryChange(turn, room, deed, person, role))
        {
            RoleNotice.Tell(turn, room, person, role);

            // Bans do not reach those who keep order; whoever no longer does is under them.
            turn.Hub.Enforcement.Reconsider(person);
            turn.Hub.Enforcement.RemoveGuests(room, turn.Person.Nick, turn.Session);
            turn.Answer(new Done(turn.Tag));
        }
    }

    /// <summary>Whoever is something may stop being it, by a session that may moderate.</summary>
    private static bool IsStepDown(Turn turn, Room room, Person person, Role former, Role role)
        => person == turn.Person && former < Role.Owner && role < former && turn.Standing(room).Moderates;

    /// <summary>Those who keep order are made and unmade by the owner.</summary>
    private static Deed DeedOf(Role former, Role role) => former >= Role.Moderator || role >= Role.Moderator ? Deed.Appoint : Deed.GiveVoice;

    private static bool TryChange(Turn turn, Room room, Deed deed, Person person, Role role)
    {
        var isForGood = room.IsKept && person.IsAccount;
        if (!isForGood && !room.Has(person))
        {
            turn.Refuse(RefusalCode.PersonNotInRoom, person.Nick.Text);
            return false;
        }

        if (room.IsKept && !person.IsAccount && role is not (Role.Voiced or Role.None))
        {
            turn.Refuse(RefusalCode.PersonIsGuest, person.Nick.Text);
            return false;
        }

        var audit = turn.Audit(room, deed, person.Nick.Text, why: null, RoleWords.Of(role));
        if (!turn.TryKeep(room, isForGood ? [Change(room, person.Account!, role)] : [], audit))
        {
            return false;
        }

        if (isForGood)
        {
            room.Roles.Set(person.Account!.Id, role);
        }

        if (room.TryMember(person, out var member))
        {
            member.Role = isForGood ? Role.None : role;
        }

        // Whoever made the room owns it only until an administrator decides otherwise.
        room.Maker = room.Maker == person ? null : room.Maker;

        return true;
    }

    private static CommunityChange Change(Room room, AccountRecord account, Role role) => role == Role.None
        ? new CommunityChange.RoleGone(room.Key.Key, account.Id)
        : new CommunityChange.RoleSaved(new RoleRecord(room.Key.Key, account.Id, role));
}
