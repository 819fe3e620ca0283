using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Limits;
using Parley.Core.Names;
using Parley.Core.People;
using Parley.Core.Ports;

namespace Parley.Core.Conversations;

/// <summary>A named place: its members, its topic, and the end of its history. Touched on the turn's thread only.</summary>
public sealed class Room
{
    private readonly Dictionary<Person, Member> _members = [];
    private readonly Audience _audience = new();
    private readonly RecentFacts _recent;

    internal Room(RoomName name, long conversation, ChatLimits limits)
    {
        Name = name;
        Conversation = conversation;
        Key = new ConversationKey(ConversationKind.Room, name.Key);
        _recent = new RecentFacts(limits.RecentFacts, limits.MaxPageBytes);
    }

    /// <summary>Its name.</summary>
    public RoomName Name { get; }

    /// <summary>Under which key the log and the community store know it, whatever its name is by now.</summary>
    public ConversationKey Key { get; internal init; }

    /// <summary>The log's id of its conversation; 0 when the room is off the record.</summary>
    public long Conversation { get; }

    /// <summary>The <c>seq</c> of its last fact.</summary>
    public long LastSeq { get; private set; }

    /// <summary>The fact that set its topic, when it has one.</summary>
    public Fact? Topic { get; private set; }

    /// <summary>How many people are in it.</summary>
    public int Count => _members.Count;

    /// <summary>Nothing said here is stored.</summary>
    public bool OffTheRecord => Conversation == 0;

    /// <summary>Everyone in it.</summary>
    public IReadOnlyCollection<Person> People => _members.Keys;

    /// <summary>Its last facts.</summary>
    internal RecentFacts Recent => _recent;

    /// <summary>Whether the person is in it.</summary>
    public bool Has(Person person) => _members.ContainsKey(person);

    /// <summary>Tells everyone in the room.</summary>
    internal void Tell(ChatEvent happened)
    {
        foreach (var session in _audience.Sessions)
        {
            session.Tell(happened);
        }
    }

    /// <summary>Tells everyone in the room but one person.</summary>
    internal void TellOthers(Person person, ChatEvent happened)
    {
        foreach (var session in _audience.Sessions)
        {
            if (session.Person != person)
            {
                session.Tell(happened);
            }
        }
    }

    /// <summary>Tells a fact to everyone who has not muted the rooms, and keeps it as the room's last.</summary>
    internal void Apply(FactHappened happened)
    {
        Take(happened);
        foreach (var session in _audience.Sessions)
        {
            if (!session.Muted)
            {
                session.Tell(happened);
            }
        }
    }

    /// <summary>Takes over what the log has.</summary>
    internal void Restore(Fact? topic, long lastSeq, IReadOnlyList<Fact> recent)
    {
        foreach (var fact in recent)
        {
            Take(new FactHappened(Name, null, fact, null));
        }

        (Topic, LastSeq) = (topic, lastSeq);
    }

    internal void Add(Person person)
    {
        _members.Add(person, new Member());
        person.Add(this);
        foreach (var session in person.Sessions)
        {
            Listen(session);
        }
    }

    internal void Remove(Person person)
    {
        _members.Remove(person);
        person.Remove(this);
        foreach (var session in person.Sessions)
        {
            _audience.Remove(session);
        }
    }

    /// <summary>One more connection of a person who is in the room.</summary>
    internal void Listen(Session session)
    {
        if (session.Hears)
        {
            _audience.Add(session);
        }
    }

    /// <summary>One connection less of a person who stays in the room.</summary>
    internal void Unlisten(Session session) => _audience.Remove(session);

    private void Take(FactHappened happened)
    {
        var fact = happened.Fact;
        LastSeq = Math.Max(LastSeq, fact.Seq);
        if (!OffTheRecord)
        {
            // Without its origin: a room that falls silent must not keep the sessions that last spoke in it.
            _recent.Add(happened with { Origin = null });
        }

        if (fact.Kind == FactKind.TopicSet)
        {
            Topic = fact.Text.Length == 0 ? null : fact;
        }
    }
}
