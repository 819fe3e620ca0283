using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Rooms;

/// <summary>Makes a room one's own that is nobody's: from here on it stays when everyone is gone, and keeps its roles, bans and settings.</summary>
internal static class RegisterRoomVerb
{
    private const int RoomAt = 0;

    public static readonly Verb Row = new()
    {
        Name = "register_room",
        Topic = HelpTopic.Rooms,
        Deed = Deed.RegisterRoom,
        Params = [Param.Room with { Typed = true }],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryRoom(RoomAt, out var room) || !turn.TryAccount(out var account) || !Ownership.MayOwn(turn, account))
        {
            return;
        }

        var record = new RoomRecord(room.Key.Key, room.Name.Text, turn.Hub.Time.GetUtcNow(), room.Options);
        var roles = Roles(room, account);
        if (turn.TrySave(
            [
                new CommunityChange.RoomSaved(record),
                .. roles.Select(r => new CommunityChange.RoleSaved(r)),
                .. room.Invitations.Select(i => new CommunityChange.InvitationSaved(i)),
                .. room.Bans.Standing(turn.Hub.Time.GetUtcNow()).Select(b => new CommunityChange.BanSaved(b)),
                turn.Audit(room, Deed.RegisterRoom, whom: null, why: null),
            ]))
        {
            var before = room.People.ToDictionary(p => p, room.RoleOf);
            Apply(room, record, roles);
            RoleNotice.Tell(turn, room, turn.Person, Role.Owner);
            foreach (var (person, role) in before)
            {
                if (person != turn.Person && room.RoleOf(person) != role)
                {
                    RoleNotice.Tell(turn, room, person, room.RoleOf(person));
                    turn.Hub.Enforcement.Reconsider(person);
                }
            }

            turn.Hub.Enforcement.RemoveGuests(room, turn.Person.Nick, turn.Session);
            turn.Note(NoteCode.RoomRegistered, room.Name.Text);
        }
    }

    /// <summary>What accounts were for the time of their stay they are for good.</summary>
    private static List<RoleRecord> Roles(Room room, AccountRecord owner)
    {
        List<RoleRecord> roles = [new RoleRecord(room.Key.Key, owner.Id, Role.Owner)];
        foreach (var person in room.People)
        {
            if (person.Account is { } account && account.Id != owner.Id && room.TryMember(person, out var member) && member.Role > Role.None)
            {
                roles.Add(new RoleRecord(room.Key.Key, account.Id, member.Role));
            }
        }

        return roles;
    }

    /// <summary>In a room that stays a guest has voice at the most: those who keep order there are known.</summary>
    private static void Apply(Room room, RoomRecord record, List<RoleRecord> roles)
    {
        (room.Record, room.Maker) = (record, null);
        roles.ForEach(r => room.Roles.Set(r.Account, r.Role));
        foreach (var person in room.People)
        {
            if (room.TryMember(person, out var member))
            {
                member.Role = !person.IsAccount && member.Role >= Role.Voiced ? Role.Voiced : Role.None;
            }
        }
    }
}
