using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.Ports;

namespace Parley.Core.Verbs;

/// <summary>
/// Enters a room, which makes it when there is none of that name. With <c>after</c>, a client that was here before gets
/// what it missed instead of the last posts.
/// </summary>
public static class JoinVerb
{
    private const int RoomAt = 0;
    private const int AfterAt = 1;

    /// <summary>Its row.</summary>
    public static Verb Row { get; } = new()
    {
        Name = "join",
        Aliases = ["j"],
        Params = [Param.Room with { Optional = false, Typed = true }, new Param("after", ParamKind.Number, Optional: true, Typed: false)],
        Run = Run,
        Waits = true,
    };

    private static void Run(Turn turn)
    {
        if (!RoomName.TryParse(turn[RoomAt], out var name, out var refusal))
        {
            turn.Refuse(refusal);
            return;
        }

        if (!turn.TryNumber(AfterAt, otherwise: -1, least: 0, most: long.MaxValue, out var after))
        {
            return;
        }

        var person = turn.Person;
        if (person.Rooms.Count >= turn.Hub.Limits.MaxRoomsPerPerson && !person.Rooms.Any(r => r.Name.Equals(name)))
        {
            turn.Refuse(new Refusal(RefusalCode.TooManyRooms) { Limit = turn.Hub.Limits.MaxRoomsPerPerson });
            return;
        }

        if (!turn.Hub.Rooms.TryOpen(name, out var room, out refusal))
        {
            turn.Refuse(refusal);
            return;
        }

        Enter(turn, room, after);
    }

    private static void Enter(Turn turn, Room room, long after)
    {
        var isNew = !room.Has(turn.Person);
        if (isNew)
        {
            turn.Hub.Entrance.Enter(turn.Person, room);
        }

        turn.Session.Current = room;
        Welcome(turn, room, after);
        if (!isNew)
        {
            return;
        }

        foreach (var other in turn.Person.Sessions)
        {
            if (other != turn.Session && other.Hears)
            {
                other.Tell(turn.Hub.Entrance.Entered(room, tag: null));
            }
        }

        turn.Hub.Entrance.Announce(turn.Session, room);
    }

    /// <summary>From this step on the session hears the room, so what it is shown here must reach exactly to this step.</summary>
    private static void Welcome(Turn turn, Room room, long after)
    {
        var limits = turn.Hub.Limits;
        if (after < 0)
        {
            turn.Answer(turn.Hub.Entrance.Entered(room, turn.Tag));
            return;
        }

        if (room.Recent.After(after) is { } missed && missed.Count <= limits.MaxPageFacts)
        {
            turn.Answer(Entrance.Entered(room, missed, more: false, room.LastSeq, turn.Tag));
            return;
        }

        // The page comes from the log, and may be overtaken by live facts; last says where the live ones begin.
        var last = room.LastSeq;
        turn.Ask(
            stop => turn.Hub.Log.ReadAsync(room.Conversation, new PageRequest(PageAnchor.After, after, limits.MaxPageFacts), stop),
            page =>
            {
                // Whoever was put out of the room in the meantime is no longer concerned.
                if (!room.Has(turn.Person))
                {
                    turn.Refuse(RefusalCode.NotInRoom, room.Name.Text);
                    return;
                }

                var facts = page.Facts.Where(f => f.Seq <= last).Select(f => new FactHappened(room.Name, null, f, null)).ToList();
                turn.Answer(Entrance.Entered(room, facts, more: facts.Count > 0 && facts[^1].Fact.Seq < last, last, turn.Tag));
            });
    }
}
