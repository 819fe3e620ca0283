using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Rooms;

/// <summary>Gives a room another name. Its people, its history and all that is set go along; who makes a room of the old name begins anew.</summary>
internal static class RenameRoomVerb
{
    private const int RoomAt = 0;
    private const int NameAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "rename_room",
        Topic = HelpTopic.Rooms,
        Deed = Deed.RenameRoom,
        Params = [Param.Room, new Param("name")],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryRoom(RoomAt, out var room))
        {
            return;
        }

        if (!RoomName.TryParse(turn[NameAt], out var name, out var refusal))
        {
            turn.Refuse(refusal);
        }
        else if (turn.Hub.Rooms.IsTaken(name) && !name.Equals(room.Name))
        {
            turn.Refuse(RefusalCode.RoomTaken, name.Text);
        }
        else if (name.Text == room.Name.Text)
        {
            turn.Answer(new Done(turn.Tag));
        }
        else
        {
            Rename(turn, room, name);
        }
    }

    private static void Rename(Turn turn, Room room, RoomName name)
    {
        var hub = turn.Hub;
        var (old, record) = (room.Name, room.Record! with { Name = name.Text });

        // Another spelling of the same name leaves nothing behind that somebody could take.
        var retired = old.Equals(name) ? null : hub.Rooms.Keys.Retire(room.Key);
        if (turn.TrySave(
            [
                new CommunityChange.RoomSaved(record),
                .. retired is null ? (IReadOnlyList<CommunityChange>)[] : [new CommunityChange.KeyRetired(retired)],
                turn.Audit(room, Deed.RenameRoom, whom: null, why: null, name.Text),
            ]))
        {
            room.Record = record;
            if (retired is not null)
            {
                hub.Rooms.Keys.Add(retired);
            }

            hub.Rooms.Rename(room, name);
            room.TellAlso(turn.Session, new RoomRenamed(old, name, turn.Person.Nick, hub.Time.GetUtcNow()));
            turn.Answer(new Done(turn.Tag));
        }
    }
}
