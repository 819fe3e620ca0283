using Parley.Core.Facts;
using Parley.Core.Limits;
using Parley.Core.Names;

namespace Parley.Core.Tests.Model;

/// <summary>
/// What a chat is, in the simplest words: every step is done and stored at once, everyone is told, and everything is looked
/// for by looking at everything. The hub has to do the same.
/// </summary>
internal sealed class ModelChat(ChatLimits limits)
{
    private readonly Dictionary<string, List<ModelFact>> _log = [];
    private readonly Dictionary<(string Room, string Nick, string Tag), ModelFact> _tags = [];
    private readonly List<ModelRoom> _open = [];
    private readonly ModelPerson[] _seats = [.. Enumerable.Range(0, ChatSteps.Seats).Select(_ => new ModelPerson())];
    private readonly Queue<(ModelPerson Asker, Action Answer)> _owed = [];
    private int _guests;
    private bool _full;

    /// <summary>A chat of nobody; the lobby is open.</summary>
    public static ModelChat Begin(ChatLimits limits)
    {
        var chat = new ModelChat(limits);
        chat.Open("lobby");
        return chat;
    }

    /// <summary>Everybody who ever was here, in the order of leaving, then those who still are.</summary>
    public List<ModelPerson> Gone { get; } = [];

    public IEnumerable<ModelPerson> All => Gone.Concat(_seats);

    public IReadOnlyList<ModelRoom> Rooms => _open;

    public IReadOnlyDictionary<string, List<ModelFact>> Log => _log;

    /// <summary>Whoever is owed an answer asks nothing until it has come.</summary>
    public bool IsOwed(int seat) => _owed.Any(o => o.Asker == _seats[seat]);

    public void Do(ChatStep step)
    {
        var person = _seats[step.Who];
        switch (step.Op)
        {
            case ChatOp.Fill:
                _full = !_full;
                break;
            case ChatOp.Answer when _owed.TryDequeue(out var owed) && !owed.Asker.IsOver:
                owed.Answer();
                break;
            case ChatOp.Drop:
                Drop(step.Who);
                break;
            case ChatOp.Enter:
                Enter(person, step.Name);
                break;
            case ChatOp.Settle or ChatOp.Read or ChatOp.Answer:
                break;
            default:
                if (person.Nick is null)
                {
                    person.Refused(RefusalCode.NotLoggedIn, step.Tag);
                    break;
                }

                DoNamed(person, person.Nick, step);
                break;
        }
    }

    private void DoNamed(ModelPerson person, Nick nick, ChatStep step)
    {
        switch (step.Op)
        {
            case ChatOp.Join:
                Join(person, nick, step.Name!, after: null, step.Tag);
                break;
            case ChatOp.Resume:
                Join(person, nick, step.Name!, step.Number, step.Tag);
                break;
            case ChatOp.Leave when Find(person, step) is { } room:
                Leave(person, room, offline: false);
                person.Told(Lines.Exited(room.Name, person.Current?.Name));
                break;
            case ChatOp.Say when Find(person, step) is { } room:
                Say(person, nick, room, FactKind.Said, step);
                break;
            case ChatOp.Act when Find(person, step) is { } room:
                Say(person, nick, room, FactKind.Acted, step);
                break;
            case ChatOp.Topic when Find(person, step) is { } room:
                Append(person, nick, room, FactKind.TopicSet, step);
                break;
            case ChatOp.Whisper:
                Whisper(person, nick, step);
                break;
            case ChatOp.Rename:
                Rename(person, nick, step);
                break;
            case ChatOp.Mute:
                person.Muted = !person.Muted;
                person.Told(Lines.Muted(person.Muted));
                break;
            case ChatOp.Who when Find(person, step) is { } room:
                var nicks = room.People.Select(p => p.Nick!).OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Text);
                person.Life.Listed.Add(Lines.People(room.Name, nicks));
                break;
            case ChatOp.Rooms:
                var rooms = _open.OrderByDescending(r => r.People.Count).ThenBy(r => r.Key, StringComparer.Ordinal)
                    .Select(r => Lines.Room(r.Name, r.People.Count, r.Topic ?? "", r.People.Contains(person)));
                person.Told(string.Join(", ", rooms));
                break;
            case ChatOp.Type when Find(person, step) is { } room && !person.Muted:
                room.People.Where(p => p != person).ToList().ForEach(p => p.Life.Listed.Add(Lines.Typing(room.Name, nick.Text)));
                break;
        }
    }

    private void Enter(ModelPerson person, string? text)
    {
        if (person.Nick is not null)
        {
            person.Refused(RefusalCode.AlreadyLoggedIn);
            return;
        }

        Nick? nick;
        if (text is null)
        {
            do
            {
                nick = Nick.Parse($"guest-{++_guests}");
            }
            while (WhyNot(nick, person) is not null);
        }
        else if (!Nick.TryParse(text, out nick, out _))
        {
            person.Refused(RefusalCode.NickInvalid);
            return;
        }

        if (WhyNot(nick, person) is { } why)
        {
            person.Refused(why);
            return;
        }

        person.Nick = nick;
        person.Told(Lines.Named(nick.Text));
    }

    private void Join(ModelPerson person, Nick nick, string text, int? after, string? tag)
    {
        var key = KeyOf(text);
        if (text.Contains(' ', StringComparison.Ordinal))
        {
            person.Refused(RefusalCode.RoomNameInvalid, tag);
            return;
        }

        if (person.Rooms.Count >= limits.MaxRoomsPerPerson && !person.Rooms.Exists(r => r.Key == key))
        {
            person.Refused(RefusalCode.TooManyRooms, tag);
            return;
        }

        if (_open.Find(r => r.Key == key) is not { } room)
        {
            if (_full)
            {
                person.Refused(RefusalCode.StoreUnavailable, tag);
                return;
            }

            room = Open(text.TrimStart('#'));
        }

        var isNew = !room.People.Contains(person);
        if (isNew)
        {
            room.People.Add(person);
            person.Rooms.Add(room);
        }

        person.Current = room;
        Welcome(person, room, after, tag);
        if (isNew)
        {
            room.Tell(Lines.Joined(room.Name, nick.Text));
        }
    }

    private void Welcome(ModelPerson person, ModelRoom room, int? after, string? tag)
    {
        var last = room.Facts.Count;
        if (after is not { } seq)
        {
            var posts = room.Facts.TakeLast(limits.RecentFacts).Where(f => f.Kind != FactKind.TopicSet).TakeLast(limits.NewcomerPosts);
            person.Told(Entered(room, last, more: false, posts, tag));
        }
        else if (last - seq <= Math.Min(limits.RecentFacts, limits.MaxPageFacts))
        {
            person.Told(Entered(room, last, more: false, room.Facts.Skip(seq), tag));
        }
        else
        {
            var page = room.Facts.Skip(seq).Take(limits.MaxPageFacts).ToList();
            _owed.Enqueue((person, () => person.Told(Entered(room, last, more: page[^1].Seq < last, page, tag))));
        }
    }

    private static string Entered(ModelRoom room, long last, bool more, IEnumerable<ModelFact> history, string? tag)
        => Lines.Entered(room.Name, room.Topic, room.People.Count, last, more, history.Select(f => f.In(room)), tag);

    private void Leave(ModelPerson person, ModelRoom room, bool offline)
    {
        room.People.Remove(person);
        person.Rooms.Remove(room);
        room.Tell(Lines.Left(room.Name, person.Nick!.Text, offline));
        if (person.Current == room)
        {
            person.Current = person.Rooms.LastOrDefault();
        }

        if (room.People.Count == 0 && room.Key != "lobby")
        {
            _open.Remove(room);
        }
    }

    private void Say(ModelPerson person, Nick nick, ModelRoom room, FactKind kind, ChatStep step)
    {
        if (person.Muted)
        {
            person.Refused(RefusalCode.Muted, step.Tag);
        }
        else if (step.Text.Length == 0)
        {
            person.Refused(RefusalCode.TextEmpty, step.Tag);
        }
        else
        {
            Append(person, nick, room, kind, step);
        }
    }

    private void Append(ModelPerson person, Nick nick, ModelRoom room, FactKind kind, ChatStep step)
    {
        if (_full)
        {
            person.Refused(RefusalCode.StoreUnavailable, step.Tag);
            return;
        }

        if (step.Tag is not null && _tags.TryGetValue((room.Key, nick.Key, step.Tag), out var known))
        {
            person.Told(Lines.Stored(known.Seq, repeated: true, step.Tag));
            return;
        }

        var fact = new ModelFact(room.Facts.Count + 1, kind, nick.Text, step.Text);
        room.Facts.Add(fact);
        if (step.Tag is not null)
        {
            _tags.Add((room.Key, nick.Key, step.Tag), fact);
        }

        person.Told(Lines.Stored(fact.Seq, repeated: false, step.Tag));
        room.People.Where(p => !p.Muted).ToList().ForEach(p => p.Told(fact.In(room)));
    }

    private void Whisper(ModelPerson person, Nick nick, ChatStep step)
    {
        if (!Nick.TryParse(step.Name, out var name, out _) || _seats.FirstOrDefault(p => name.Equals(p.Nick)) is not { } to)
        {
            person.Refused(RefusalCode.NoSuchPerson, step.Tag);
        }
        else if (step.Text.Length == 0)
        {
            person.Refused(RefusalCode.TextEmpty, step.Tag);
        }
        else
        {
            person.Told(Lines.Stored(0, repeated: false, step.Tag));
            new HashSet<ModelPerson> { person, to }.ToList().ForEach(p => p.Told(Lines.Whisper(nick.Text, to.Nick!.Text, step.Text)));
        }
    }

    private void Rename(ModelPerson person, Nick old, ChatStep step)
    {
        if (!Nick.TryParse(step.Name, out var nick, out _))
        {
            person.Refused(RefusalCode.NickInvalid, step.Tag);
        }
        else if (WhyNot(nick, person) is { } why)
        {
            person.Refused(why, step.Tag);
        }
        else if (nick.Text != old.Text)
        {
            person.Nick = nick;
            person.Rooms.SelectMany(r => r.People).Append(person).Distinct().ToList().ForEach(p => p.Told(Lines.Renamed(old.Text, nick.Text)));
        }
    }

    private void Drop(int seat)
    {
        var person = _seats[seat];
        person.IsOver = true;
        while (person.Rooms.Count > 0)
        {
            Leave(person, person.Rooms[^1], offline: true);
        }

        Gone.Add(person);
        _seats[seat] = new ModelPerson();
    }

    private RefusalCode? WhyNot(Nick nick, ModelPerson holder)
    {
        var others = _seats.Where(p => p != holder && p.Nick is not null).Select(p => p.Nick!).ToList();
        return others.Exists(n => n.Equals(nick)) ? RefusalCode.NickTaken
            : others.Exists(n => n.Skeleton == nick.Skeleton) ? RefusalCode.NickLooksAlike
            : null;
    }

    private static ModelRoom? Find(ModelPerson person, ChatStep step)
    {
        var room = step.Name is null ? person.Current : person.Rooms.Find(r => r.Key == KeyOf(step.Name));
        if (room is null)
        {
            person.Refused(step.Name == "no room" ? RefusalCode.RoomNameInvalid : RefusalCode.NotInRoom, step.Tag);
        }

        return room;
    }

    private static string KeyOf(string room) => room.TrimStart('#').ToLowerInvariant();

    private ModelRoom Open(string name)
    {
        var key = KeyOf(name);
        if (!_log.TryGetValue(key, out var facts))
        {
            _log.Add(key, facts = []);
        }

        var room = new ModelRoom(name, key, facts);
        _open.Add(room);
        return room;
    }
}
