using System.Diagnostics.CodeAnalysis;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Limits;
using Parley.Core.Names;
using Parley.Core.People;
using Parley.Core.Policy;
using Parley.Core.Ports;

namespace Parley.Core.Conversations;

/// <summary>A named place: its members, its topic, its rules, and the end of its history. Touched on the turn's thread only.</summary>
public sealed class Room
{
    private readonly Dictionary<Person, Member> _members = [];
    private readonly Audience _audience = new();
    private readonly Dictionary<Person, Nick> _invited = [];
    private readonly long _conversation;
    private long _arrivals;

    internal Room(RoomName name, long conversation, ChatLimits limits)
    {
        Name = name;
        _conversation = conversation;
        Key = new ConversationKey(ConversationKind.Room, name.Key);
        Recent = new RecentFacts(limits.RecentFacts, limits.MaxPageBytes);
    }

    /// <summary>Its name.</summary>
    public RoomName Name { get; internal set; }

    /// <summary>Under which key the log and the community store know it, whatever its name is by now.</summary>
    public ConversationKey Key { get; internal init; }

    /// <summary>The log's id of its conversation; 0 when the room is off the record.</summary>
    public long Conversation => OffTheRecord ? 0 : _conversation;

    /// <summary>The <c>seq</c> of its last fact.</summary>
    public long LastSeq { get; private set; }

    /// <summary>The fact that set its topic, when it has one.</summary>
    public Fact? Topic { get; private set; }

    /// <summary>How many people are in it, those who are away included.</summary>
    public int Count => _members.Count;

    /// <summary>It is the room that always exists.</summary>
    public bool IsLobby => Name.Equals(RoomName.Lobby);

    /// <summary>It stays when everyone is gone.</summary>
    public bool IsKept => Record is not null || IsLobby;

    /// <summary>Nothing said here is stored.</summary>
    public bool OffTheRecord => Options.OffTheRecord || _conversation == 0;

    /// <summary>Everyone in it.</summary>
    public IReadOnlyCollection<Person> People => _members.Keys;

    /// <summary>How it is stored; null for a room that is nobody's and is gone with its last member.</summary>
    public RoomRecord? Record { get; internal set; }

    /// <summary>How it is set. Of a room that is nobody's, for as long as it is open.</summary>
    public RoomOptions Options { get; internal set; } = RoomOptions.Default;

    /// <summary>What accounts are here for good.</summary>
    internal RoleBook Roles { get; } = new();

    /// <summary>Who is kept out, and who silent.</summary>
    internal BanBook Bans { get; } = new();

    /// <summary>Who spoke when.</summary>
    internal SlowMode Slow { get; } = new();

    /// <summary>Of a room that is nobody's: who made it, while that person is in it. It is the owner until then.</summary>
    internal Person? Maker { get; set; }

    /// <summary>Its last facts.</summary>
    internal RecentFacts Recent { get; }

    /// <summary>It as <see cref="Authority"/> sees it.</summary>
    internal RoomRules Rules => new()
    {
        IsLobby = IsLobby,
        IsRegistered = Record is not null,
        HasOwner = Roles.HasOwner || Maker is not null,
        IsModerated = Options.Moderated,
        IsInviteOnly = Options.InviteOnly,
        IsUnlisted = Options.Unlisted,
        IsTopicLocked = Options.TopicLocked,
        HasPassword = Options.Password is not null,
        IsFull = Options.MemberLimit > 0 && Count >= Options.MemberLimit,
        Guests = Options.Guests,
    };

    /// <summary>Whether the person is in it.</summary>
    public bool Has(Person person) => _members.ContainsKey(person);

    /// <summary>What the person is here.</summary>
    public Role RoleOf(Person person)
    {
        if (person == Maker)
        {
            return Role.Owner;
        }

        var stored = person.Account is { } account ? Roles.Of(account.Id) : Role.None;
        return _members.TryGetValue(person, out var member) && member.Role > stored ? member.Role : stored;
    }

    internal bool TryMember(Person person, [NotNullWhen(true)] out Member? member) => _members.TryGetValue(person, out member);

    internal bool IsInvited(Person person) => _invited.ContainsKey(person);

    /// <summary>Who asked the person in; null when nobody did.</summary>
    internal Nick? InvitedBy(Person person) => _invited.GetValueOrDefault(person);

    /// <summary>The person is asked in, until that is made use of, or either of the two is gone.</summary>
    internal void Invite(Person person, Nick by)
    {
        _invited[person] = by;
        person.AddInvitation(this);
    }

    /// <summary>The accounts that are asked in, as they are stored of a room that is somebody's.</summary>
    internal IEnumerable<InvitationRecord> Invitations
        => _invited.Where(i => i.Key.IsAccount).Select(i => new InvitationRecord(Key.Key, i.Key.Account!.Id, i.Value.Text));

    /// <summary>The person is no longer asked in.</summary>
    internal void Uninvite(Person person)
    {
        _invited.Remove(person);
        person.RemoveInvitation(this);
    }

    /// <summary>Nobody is asked in any more: the room is gone.</summary>
    internal void UninviteAll()
    {
        foreach (var person in _invited.Keys.ToList())
        {
            Uninvite(person);
        }
    }

    /// <summary>Tells everyone in the room.</summary>
    internal void Tell(ChatEvent happened)
    {
        foreach (var session in _audience.Sessions)
        {
            session.Tell(happened);
        }
    }

    /// <summary>Tells everyone in the room, and a connection that brought it about from outside.</summary>
    internal void TellAlso(Session? actor, ChatEvent happened)
    {
        Tell(happened);
        if (actor?.Person is { } person && !Has(person))
        {
            actor.Tell(happened);
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

    /// <summary>For how many days facts are kept; 0 for ever.</summary>
    internal Refusal? KeepFor(IConversationLog log, int days) => _conversation == 0 ? null : log.KeepFor(_conversation, days);

    /// <summary>Takes over what the log has.</summary>
    internal void Restore(Fact? topic, long lastSeq, IReadOnlyList<Fact> recent)
    {
        foreach (var fact in recent)
        {
            Recent.Add(new FactHappened(Name, null, fact, null));
        }

        (Topic, LastSeq) = (topic, lastSeq);
    }

    internal void Add(Person person)
    {
        _members.Add(person, new Member(_arrivals++));
        Uninvite(person);
        person.Add(this);
        foreach (var session in person.Sessions)
        {
            Listen(session);
        }
    }

    internal void Remove(Person person)
    {
        _members.Remove(person);
        Maker = Maker == person ? null : Maker;
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
        if (fact.Kind == FactKind.TopicSet)
        {
            Topic = fact.Text.Length == 0 ? null : fact;
        }
        else if (fact.Kind == FactKind.Redacted && Topic is { Seq: > 0 } topic && topic.Seq == fact.Target)
        {
            Topic = null;
        }

        // Off the record nothing is kept, here neither: a newcomer is shown nothing.
        if (fact.Seq > 0)
        {
            // Without its origin: a room that falls silent must not keep the sessions that last spoke in it.
            Recent.Add(happened with { Origin = null });
        }
    }
}
