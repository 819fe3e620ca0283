using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Names;
using Parley.Core.People;
using Parley.Testing.Fakes;

namespace Parley.Core.Tests.Model;

/// <summary>The design's promises, asked of what really happened, without a model.</summary>
internal static class Invariants
{
    /// <summary>Who is in which room, and what everyone is called, is known in one way only.</summary>
    public static void CheckNow(Hub hub, IEnumerable<TestSession> here)
    {
        var people = here.Select(s => s.Session.Person).OfType<Person>().ToList();
        Assert.Equal(people.Count, hub.People.Count);
        Assert.Equal(people.Count, people.Select(p => p.Nick.Key).Distinct().Count());
        Assert.Equal(people.Count, people.Select(p => p.Nick.Skeleton).Distinct().Count());
        foreach (var person in people)
        {
            Assert.True(hub.People.TryFind(person.Nick, out var found) && found == person);
            Assert.Equal(person.Rooms.Count, person.Rooms.Distinct().Count());
            Assert.All(person.Rooms, room => Assert.True(room.Has(person) && hub.Rooms.TryFind(room.Name, out var open) && open == room));
            Assert.All(person.Sessions, s => Assert.True(s.Current is null ? person.Rooms.Count == 0 : s.Current.Has(person)));
        }

        foreach (var room in hub.Rooms.Open)
        {
            Assert.True(room.Count > 0 || room.Name.Equals(RoomName.Lobby));
            Assert.All(room.People, p => Assert.Contains(room, p.Rooms));
        }
    }

    /// <summary>
    /// In each room a session is told, while it is there, exactly the facts that the log has, in their order, from the one
    /// after what it was shown on entering to its last there; and nothing of it while it is not there.
    /// </summary>
    public static void CheckTold(TestSession session, WatchedLog log)
    {
        var muted = session.Sink.Events.Any(e => e is MuteChanged);
        foreach (var room in session.Sink.Events.Select(RoomOf).OfType<RoomName>().Distinct())
        {
            var facts = log.Room(room.Key);
            Assert.Equal(Enumerable.Range(1, facts.Count).Select(i => (long)i), facts.Select(f => f.Seq));
            foreach (var stay in Stays(session, room))
            {
                CheckStay(stay, facts, muted);
            }
        }
    }

    private static void CheckStay(List<ChatEvent> stay, IReadOnlyList<Fact> facts, bool muted)
    {
        var live = stay.OfType<FactHappened>().Select(f => f.Fact).ToList();
        Assert.All(live, fact => Assert.Equal(facts[(int)fact.Seq - 1], fact));
        Assert.All(live.Zip(live.Skip(1)), pair => Assert.True(muted ? pair.First.Seq < pair.Second.Seq : pair.First.Seq + 1 == pair.Second.Seq));
        foreach (var entered in stay.OfType<RoomEntered>())
        {
            var shown = entered.History.Select(h => h.Fact).ToList();
            Assert.All(shown, fact => Assert.Equal(facts[(int)fact.Seq - 1], fact));
            Assert.True(shown.Count == 0 || shown[^1].Seq <= entered.LastSeq);
            Assert.Equal(shown.OrderBy(f => f.Seq), shown);
        }

        if (!muted && live.Count > 0 && stay.OfType<RoomEntered>().FirstOrDefault() is { } first)
        {
            Assert.Equal(first.LastSeq + 1, live[0].Seq);
        }
    }

    /// <summary>What was told of a room, from each arrival of this session to its departure.</summary>
    private static List<List<ChatEvent>> Stays(TestSession session, RoomName room)
    {
        var stays = new List<List<ChatEvent>>();
        List<ChatEvent>? stay = null;
        foreach (var happened in session.Sink.Events.Where(e => room.Equals(RoomOf(e))))
        {
            if (happened is RoomExited)
            {
                Assert.NotNull(stay);
                stay = null;
                continue;
            }

            if (stay is null)
            {
                // Of a room that it is not in, a session is told nothing before it has come in.
                Assert.True(happened is RoomEntered || (happened is PersonJoined joined && joined.Origin == session.Session), $"{happened}");
                stays.Add(stay = []);
            }

            stay.Add(happened);
        }

        return stays;
    }

    private static RoomName? RoomOf(ChatEvent happened) => happened switch
    {
        FactHappened e => e.Room,
        RoomEntered e => e.Room,
        RoomExited e => e.Room,
        PersonJoined e => e.Room,
        PersonLeft e => e.Room,
        PersonTyping e => e.Room,
        _ => null,
    };
}
