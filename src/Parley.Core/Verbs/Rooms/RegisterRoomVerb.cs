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
                .. room.Bans.Standing(turn.Hub.Time.GetUtcNow()).Select(b => new CommunityChange.BanSaved(b)),
                turn.Audit(room, Deed.RegisterRoom, whom: null, why: null),
            ]))
        {
            Apply(room, record, roles);
            room.TellAlso(turn.Session, new RoleChanged(room.Name, turn.Person.Nick, Role.Owner, turn.Person.Nick, turn.Hub.Time.GetUtcNow()));
            turn.Note(NoteCode.RoomRegistered, room.Name.Text);

            // Whoever made it was above its bans until now.
            turn.Hub.Enforcement.Reconsider(room);
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

    private static void Apply(Room room, RoomRecord record, List<RoleRecord> roles)
    {
        (room.Record, room.Maker) = (record, null);
        roles.ForEach(r => room.Roles.Set(r.Account, r.Role));
        foreach (var person in room.People)
        {
            if (person.IsAccount && room.TryMember(person, out var member))
            {
                member.Role = Role.None;
            }
        }
    }
}
