using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.People;

namespace Parley.Core.Verbs.Rooms;

/// <summary>Says what somebody is in a room from here on.</summary>
internal static class RoleNotice
{
    /// <summary>Tells everyone in the room, the person, and whoever decided it from outside, once each.</summary>
    public static void Tell(Turn turn, Room room, Person person, Role role)
    {
        var changed = new RoleChanged(room.Name, person.Nick, role, turn.Person.Nick, turn.Hub.Time.GetUtcNow());
        room.Tell(changed);
        if (!room.Has(person))
        {
            person.Tell(changed);
        }

        if (turn.Person != person && !room.Has(turn.Person))
        {
            turn.Answer(changed);
        }
    }
}
