using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Names;
using Parley.Core.People;
using Parley.Core.Verbs;

namespace Parley.Core.Tests.Fuzz.Stories;

/// <summary>What is told is stored and what is off the record is not, without gaps, and it is told to whoever hears the room, once.</summary>
internal sealed class Records
{
    private static readonly string[] Posting = ["say", "me", "topic", "edit", "redact", "whisper"];

    private readonly HashSet<Guid> _drafted = [];
    private readonly HashSet<string> _passing = [];
    private int _groups;

    /// <summary>A topic that was set or taken off the record is not: after another start the one before is back.</summary>
    public bool IsTopicStored(Room room) => !_passing.Contains(room.Key.Key);

    /// <summary>Notes what comes and goes.</summary>
    public void Watch(Stage stage)
        => _passing.UnionWith(stage.Seats.SelectMany(s => s.Told).OfType<FactHappened>()
            .Where(f => f.Fact is { Kind: FactKind.TopicSet, Seq: 0 })
            .Select(f => stage.Hub.Rooms.TryFind(f.Room!, out var room) ? room.Key.Key : ""));

    /// <summary>Everything is settled.</summary>
    public void Check(Stage stage)
    {
        foreach (var group in stage.Log.Groups.Skip(_groups))
        {
            _drafted.UnionWith(group.Select(draft => draft.Id));
        }

        _groups = stage.Log.Groups.Count;
        foreach (var fact in stage.Seats.SelectMany(s => s.Told).SelectMany(FactsOf))
        {
            Must.Hold(_drafted.Contains(fact.Id) == fact.Seq > 0, fact);
        }

        foreach (var room in stage.Hub.Rooms.Open)
        {
            var facts = stage.Log.Room(room.Key.Key);
            Must.Hold(facts.Select((fact, i) => fact.Seq == i + 1).All(isNext => isNext), room.Name);
            Must.Hold(facts.Count == room.LastSeq, room.Name);
            CheckRecent(room.Recent.LastPosts(int.MaxValue), facts);
        }
    }

    /// <summary>Of a request that was a turn of its own: what somebody is said to be now is what that person is.</summary>
    public static void CheckRoles(Stage stage)
    {
        var all = stage.Seats.SelectMany(s => s.Told).ToList();
        foreach (var told in all.OfType<RoleChanged>())
        {
            // Who is no longer above a ban is put out, and what was for the stay is gone with it, with the room if nobody else is there.
            var isOut = all.OfType<Kicked>().Any(k => k.Nick.Equals(told.Nick));
            Must.Hold(isOut || (stage.Hub.Rooms.TryFind(told.Room, out var room) && stage.Hub.People.TryFind(told.Nick, out var person) && room.RoleOf(person) == told.Role), told);
        }
    }

    /// <summary>Of a request that was a turn of its own, and after which everyone is still where they were.</summary>
    public static void CheckAudience(Stage stage, Act act)
    {
        if (!Posting.Contains(act.Verb.Name))
        {
            return;
        }

        foreach (var stored in stage.Seats.SelectMany(s => s.Told).OfType<Stored>().Where(s => !s.Repeated))
        {
            foreach (var seat in stage.Seats)
            {
                var hears = seat.Session is { Person: { } person, Hears: true } && (stored.Happened.Room is { } name
                    ? !seat.Session.Muted && stage.Hub.Rooms.TryFind(name, out var room) && room.Has(person)
                    : IsBetween(stage, stored.Happened, person));
                var heard = seat.Told.OfType<FactHappened>().Count(f => f.Fact.Id == stored.Happened.Fact.Id);
                Must.Hold(heard == (hears ? 1 : 0), seat);
            }
        }
    }

    /// <summary>One of the two who whisper; not whoever has blocked the other.</summary>
    private static bool IsBetween(Stage stage, FactHappened whisper, Person person)
        => Nick.TryParse(whisper.Fact.From.Nick, out var from, out _) && stage.Hub.People.TryFind(from, out var sender)
            && (person == sender || (person.Nick.Equals(whisper.To) && !person.Wishes.Blocks(sender)));

    private static IEnumerable<Fact> FactsOf(ChatEvent happened) => happened switch
    {
        FactHappened e => [e.Fact],
        Stored e => [e.Happened.Fact],
        RoomEntered e => e.History.Select(h => h.Fact),
        _ => [],
    };

    /// <summary>What is at hand is what the log has.</summary>
    private static void CheckRecent(IReadOnlyList<FactHappened> recent, IReadOnlyList<Fact> facts)
    {
        foreach (var happened in recent)
        {
            Must.Hold(facts[(int)happened.Fact.Seq - 1] == happened.Fact, happened);
        }
    }
}
