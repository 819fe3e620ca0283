using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.People;
using Parley.Core.Ports;

namespace Parley.Core.Conversations;

/// <summary>
/// The posts that have passed every check and wait to be stored together. <see cref="Settle"/> stores them and then, in
/// the order in which they came, tells whoever is concerned. Posts off the record wait with the others and skip the log.
/// </summary>
/// <param name="log">Where they are stored.</param>
/// <param name="ids">Where their ids come from.</param>
internal sealed class PostQueue(IConversationLog log, FactIds ids)
{
    private readonly List<Waiting> _waiting = [];
    private readonly List<FactDraft> _drafts = [];

    /// <summary>How many posts wait.</summary>
    public int Count => _waiting.Count;

    /// <summary>A point in time, as the ids of posts have it: after all that were taken, before all that come.</summary>
    public Guid Mark() => ids.Next().Id;

    /// <summary>Takes a post for the next group.</summary>
    /// <param name="from">Who says it.</param>
    /// <param name="origin">On which connection.</param>
    /// <param name="room">In which room; null when it goes to one person.</param>
    /// <param name="whisper">To whom; null when it goes to a room.</param>
    /// <param name="kind">What it records.</param>
    /// <param name="text">Its text.</param>
    /// <param name="tag">The sender's mark.</param>
    /// <param name="target">The <c>seq</c> that it is about; 0 for none.</param>
    public void Add(Person from, Session origin, Room? room, Whisper? whisper, FactKind kind, string text, string? tag, long target)
    {
        var (id, time) = ids.Next();
        var draft = new FactDraft(room?.Conversation ?? whisper?.Conversation ?? 0, id, time, kind, from.AsAuthor(), text) { Tag = tag, Target = target };
        _waiting.Add(new Waiting(draft, origin, room, whisper, Then: null));
        if (draft.Conversation != 0)
        {
            _drafts.Add(draft);
        }
    }

    /// <summary>Takes something for the next group that no connection asked for.</summary>
    /// <param name="from">In whose name.</param>
    /// <param name="conversation">Where; the log's id.</param>
    /// <param name="kind">What it records.</param>
    /// <param name="target">The <c>seq</c> that it is about.</param>
    /// <param name="then">What follows when it is stored; when it cannot be, nothing does.</param>
    public void AddOfServer(Author from, long conversation, FactKind kind, long target, Action<Fact> then)
    {
        var (id, time) = ids.Next();
        var draft = new FactDraft(conversation, id, time, kind, from, Text: "") { Target = target };
        _waiting.Add(new Waiting(draft, Origin: null, Room: null, Whisper: null, then));
        _drafts.Add(draft);
    }

    /// <summary>Ends the group.</summary>
    public void Settle()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        try
        {
            var outcomes = _drafts.Count == 0 ? [] : log.Append(_drafts);
            var next = 0;
            foreach (var post in _waiting)
            {
                Tell(post, post.Draft.Conversation == 0
                    ? new AppendOutcome(Fact.Of(post.Draft, seq: 0), Repeated: false, Refusal: null)
                    : outcomes[next++]);
            }
        }
        finally
        {
            _waiting.Clear();
            _drafts.Clear();
        }
    }

    private static void Tell(Waiting post, AppendOutcome outcome)
    {
        if (outcome.Fact is not { } fact)
        {
            post.Origin?.Tell(new Refused(outcome.Refusal ?? new Refusal(RefusalCode.StoreUnavailable), post.Draft.Tag));
            return;
        }

        if (post.Then is { } then)
        {
            then(fact);
            return;
        }

        var happened = new FactHappened(post.Room?.Name, post.Whisper?.To.Nick, fact, post.Origin);
        post.Origin?.Tell(new Stored(happened, outcome.Repeated, post.Draft.Tag));
        if (outcome.Repeated)
        {
            return;
        }

        if (post.Room is { } room)
        {
            room.Apply(happened);
        }
        else
        {
            post.Whisper?.Tell(happened);
        }
    }

    private sealed record Waiting(FactDraft Draft, Session? Origin, Room? Room, Whisper? Whisper, Action<Fact>? Then);
}
