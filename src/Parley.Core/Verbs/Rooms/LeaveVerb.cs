using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Rooms;

/// <summary>Goes out of a room, the current one when none is named.</summary>
internal static class LeaveVerb
{
    private const int RoomAt = 0;

    public static readonly Verb Row = new()
    {
        Name = "leave",
        Deed = Deed.Leave,
        Aliases = ["part"],
        Params = [Param.Room with { Typed = true }],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryRoom(RoomAt, out var room))
        {
            return;
        }

        turn.Hub.Leave(turn.Person, room, offline: false, reason: null);
        foreach (var session in turn.Person.Sessions.Where(s => s.Hears))
        {
            session.Tell(new RoomExited(room.Name, session.Current?.Name, session == turn.Session ? turn.Tag : null));
        }
    }
}
