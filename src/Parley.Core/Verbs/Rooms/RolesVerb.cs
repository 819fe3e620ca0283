using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Rooms;

/// <summary>Who owns a room, who keeps order in it, and who belongs to it.</summary>
internal static class RolesVerb
{
    private const int RoomAt = 0;

    public static readonly Verb Row = new()
    {
        Name = "roles",
        Topic = HelpTopic.Rooms,
        Deed = Deed.LookAround,
        Params = [Param.Room],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (turn.TryRoom(RoomAt, out var room))
        {
            var rows = Rows(turn.Hub, room).OrderByDescending(r => r.Role).ThenBy(r => r.Nick, StringComparer.OrdinalIgnoreCase);
            turn.Answer(new RolesListed(room.Name, [.. rows], turn.Tag));
        }
    }

    /// <summary>Those who are in it, as what they are at this moment; and accounts that are not.</summary>
    private static IEnumerable<RoleRow> Rows(Hub hub, Room room)
    {
        foreach (var person in room.People.Where(p => room.RoleOf(p) > Role.None))
        {
            yield return new RoleRow(person.Nick.Text, room.RoleOf(person));
        }

        foreach (var (account, role) in room.Roles.All)
        {
            if (hub.People.TryFind(account, out var person) && !room.Has(person))
            {
                yield return new RoleRow(person.Nick.Text, role);
            }
        }
    }
}
