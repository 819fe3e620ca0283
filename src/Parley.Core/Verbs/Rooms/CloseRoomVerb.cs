using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Rooms;

/// <summary>
/// Closes a room for good: everyone is out, and who makes a room of that name begins anew. The name has to be given, so
/// that nobody does it who only means to go.
/// </summary>
internal static class CloseRoomVerb
{
    private const int RoomAt = 0;
    private const int ReasonAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "close_room",
        Topic = HelpTopic.Rooms,
        Deed = Deed.CloseRoom,
        Params = [Param.Room with { Optional = false, Typed = true }, Param.Reason],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryRoom(RoomAt, out var room) || !turn.TryReason(ReasonAt, out var reason))
        {
            return;
        }

        var retired = turn.Hub.Rooms.Keys.Retire(room.Key);
        if (turn.TrySave(
            new CommunityChange.RoomGone(room.Key.Key),
            new CommunityChange.KeyRetired(retired),
            turn.Audit(room, Deed.CloseRoom, whom: null, reason)))
        {
            turn.Hub.Rooms.Keys.Add(retired);
            Close(turn, room, reason);
            turn.Answer(new Done(turn.Tag));
        }
    }

    private static void Close(Turn turn, Room room, string? reason)
    {
        room.TellAlso(turn.Session, new RoomClosed(room.Name, turn.Person.Nick, reason, turn.Hub.Time.GetUtcNow()));
        room.Record = null;
        foreach (var person in room.People.ToList())
        {
            turn.Hub.PutOut(person, room);
        }

        // Nobody was in it.
        turn.Hub.Rooms.CloseIfEmpty(room);
    }
}
