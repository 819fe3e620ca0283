using System.Diagnostics.CodeAnalysis;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Names;
using Parley.Core.Policy;
using Parley.Core.Ports;

namespace Parley.Core.Verbs.Rooms;

/// <summary>
/// Enters a room, which makes it when there is none of that name. With <c>after</c>, a client that was here before gets
/// what it missed instead of the last posts. <c>/join ROOM PASSWORD</c> where there is one.
/// </summary>
public static class JoinVerb
{
    private const int RoomAt = 0;
    private const int AfterAt = 1;
    private const int PasswordAt = 2;

    /// <summary>Its row.</summary>
    public static Verb Row { get; } = new()
    {
        Name = "join",
        Deed = Deed.Join,
        Aliases = ["j"],
        Params =
        [
            Param.Room with { Optional = false, Typed = true },
            new Param("after", ParamKind.Number, Optional: true, Typed: false),
            new Param("password", ParamKind.Rest, Optional: true),
        ],
        Run = Run,
        Waits = true,
    };

    private static void Run(Turn turn)
    {
        if (turn.Person.IsConsole)
        {
            // It sees to every room from outside, and is in none.
            turn.Refuse(RefusalCode.UnknownVerb, Row.Name);
            return;
        }

        if (!RoomName.TryParse(turn[RoomAt], out var name, out var refusal))
        {
            turn.Refuse(refusal);
            return;
        }

        if (!turn.TryNumber(AfterAt, otherwise: -1, least: 0, most: long.MaxValue, out var after))
        {
            return;
        }

        if (turn.Hub.Rooms.Recover(name) is { } lost)
        {
            turn.Refuse(lost);
        }
        else if (TryEnter(turn, name, out var room))
        {
            Enter(turn, room, after);
        }
    }

    private static bool TryEnter(Turn turn, RoomName name, [NotNullWhen(true)] out Room? room)
    {
        var hub = turn.Hub;
        var isThere = hub.Rooms.TryFind(name, out room);
        if (isThere && room!.Has(turn.Person))
        {
            // The account is; what the session was opened with may all the same be for something else.
            return turn.May(room, Deed.Join);
        }

        if (turn.Person.Rooms.Count >= hub.Limits.MaxRoomsPerPerson)
        {
            turn.Refuse(new Refusal(RefusalCode.TooManyRooms) { Limit = hub.Limits.MaxRoomsPerPerson });
            return false;
        }

        if (WhyNot(turn, room, name) is { } refusal)
        {
            turn.Refuse(refusal);
            return false;
        }

        if (!hub.Rooms.TryOpen(name, out room, out refusal))
        {
            turn.Refuse(refusal);
            return false;
        }

        // Whoever makes a room owns it for as long as the stay lasts, and may register it.
        if (!isThere && !room.Name.Equals(RoomName.Lobby))
        {
            room.Maker = turn.Person;
        }

        return true;
    }

    private static Refusal? WhyNot(Turn turn, Room? room, RoomName name)
    {
        var (hub, password) = (turn.Hub, turn[PasswordAt]);
        var limits = hub.Community.Limits;
        if (turn.Take(Rated.Join) is { } tooOften)
        {
            return tooOften;
        }

        if (room is null && hub.Rooms.Open.Count >= limits.MaxRooms)
        {
            return new Refusal(RefusalCode.ServerFull) { Limit = limits.MaxRooms };
        }

        if (room is { Count: var count } && count >= limits.MaxMembers)
        {
            return new Refusal(RefusalCode.RoomFull, name.Text) { Limit = limits.MaxMembers };
        }

        // Guesses at a room's password are counted by address, as those at an account's are.
        var guesses = password is not null && room?.Options.Password is not null ? turn.From : null;
        if (guesses is { } from && hub.Community.RoomPasswords.Take(from, hub.Elapsed) is { } guessed)
        {
            return guessed;
        }

        var refusal = Authority.Judge(turn.Standing(room, password), room?.Rules, Deed.Join);
        if (refusal is null && guesses is { } right)
        {
            hub.Community.RoomPasswords.GiveBack(right);
        }

        return refusal is null ? null : turn.Explained(refusal, room) with { Subject = refusal.Subject ?? name.Text };
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
        if (after < 0 || room.OffTheRecord)
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
        var (last, conversation) = (room.LastSeq, room.Conversation);
        turn.Ask(
            stop => turn.Hub.Log.ReadAsync(conversation, new PageRequest(PageAnchor.After, after, limits.MaxPageFacts), stop),
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
