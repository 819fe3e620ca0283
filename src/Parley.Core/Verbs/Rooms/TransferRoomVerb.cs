using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Rooms;

/// <summary>Gives a room to another account. Whoever owned it keeps order in it from then on.</summary>
internal static class TransferRoomVerb
{
    private const int RoomAt = 0;
    private const int NickAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "transfer_room",
        Topic = HelpTopic.Rooms,
        Deed = Deed.Transfer,
        Params = [Param.Room, Param.Nick],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryRoom(RoomAt, out var room) || !turn.TryPerson(NickAt, out var person))
        {
            return;
        }

        if (person.Account is not { } account)
        {
            turn.Refuse(RefusalCode.PersonIsGuest, person.Nick.Text);
        }
        else if (room.Roles.Owner == account.Id)
        {
            turn.Answer(new Done(turn.Tag));
        }
        else if (Ownership.MayOwn(turn, account))
        {
            Transfer(turn, room, account);
        }
    }

    private static void Transfer(Turn turn, Room room, AccountRecord account)
    {
        List<RoleRecord> roles = [new RoleRecord(room.Key.Key, account.Id, Role.Owner)];
        if (room.Roles.HasOwner)
        {
            roles.Insert(0, new RoleRecord(room.Key.Key, room.Roles.Owner, Role.Moderator));
        }

        if (!turn.TryKeep(room, roles.Select(r => new CommunityChange.RoleSaved(r)), turn.Audit(room, Deed.Transfer, account.Name, why: null)))
        {
            return;
        }

        foreach (var (_, id, role) in roles)
        {
            room.Roles.Set(id, role);
            if (turn.Hub.People.TryFind(id, out var person))
            {
                RoleNotice.Tell(turn, room, person, role);
            }
        }

        turn.Answer(new Done(turn.Tag));
    }
}
