using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Limits;
using Parley.Core.Names;
using Parley.Core.People;

namespace Parley.Core.Conversations;

/// <summary>
/// The last facts of a room, so that newcomers cost no query. All of them together are no more than a page may be: twenty
/// posts of the greatest length would fill a newcomer's outbox, and nobody could join.
/// </summary>
/// <param name="capacity">How many facts.</param>
/// <param name="maxBytes">How much text, in bytes of UTF-8; the last fact is here even so.</param>
internal sealed class RecentFacts(int capacity, int maxBytes)
{
    private readonly Queue<FactHappened> _facts = [];
    private int _bytes;

    /// <summary>The <c>seq</c> of the newest fact that is no longer here; 0 while all are.</summary>
    private long _dropped;

    public void Add(FactHappened happened)
    {
        // Facts come without gaps, so what is before the first one held was dropped, or never read.
        if (_facts.Count == 0)
        {
            _dropped = Math.Max(0, happened.Fact.Seq - 1);
        }

        if (happened.Fact.Target != 0)
        {
            Amend(happened.Fact);
        }

        _facts.Enqueue(happened);
        _bytes += PlainText.Bytes(happened.Fact.Text);
        while (_facts.Count > capacity || (_bytes > maxBytes && _facts.Count > 1))
        {
            var oldest = _facts.Dequeue().Fact;
            _bytes -= PlainText.Bytes(oldest.Text);
            _dropped = oldest.Seq;
        }
    }

    /// <summary>The room has another name: each fact is told anew.</summary>
    public void Rename(RoomName room)
    {
        for (var left = _facts.Count; left > 0; left--)
        {
            _facts.Enqueue(new FactHappened(room, To: null, _facts.Dequeue().Fact, Origin: null));
        }
    }

    /// <summary>The fact at a <c>seq</c>; null when it is not here.</summary>
    public Fact? Find(long seq) => _facts.FirstOrDefault(f => f.Fact.Seq == seq)?.Fact;

    /// <summary>Whether a redaction of that <c>seq</c> is among them.</summary>
    public bool HasRedactionOf(long seq) => _facts.Any(f => f.Fact.Kind == FactKind.Redacted && f.Fact.Target == seq);

    /// <summary>The last post that stands and that somebody signed; null when there is none here.</summary>
    public Fact? LastBy(Person person)
        => _facts.LastOrDefault(f => f.Fact.Kind is FactKind.Said or FactKind.Acted && f.Fact.RedactedBy == 0 && person.Signed(f.Fact))?.Fact;

    /// <summary>The last posts (not topics and the like), in order.</summary>
    public IReadOnlyList<FactHappened> LastPosts(int count)
        => [.. _facts.Where(f => f.Fact.Kind is FactKind.Said or FactKind.Acted).TakeLast(count)];

    /// <summary>Every fact after a <c>seq</c>, in order; null when some of them are no longer here.</summary>
    public IReadOnlyList<FactHappened>? After(long seq)
        => seq < _dropped ? null : [.. _facts.SkipWhile(f => f.Fact.Seq <= seq)];

    /// <summary>Does to the facts that are here what the log did to them. Each is told anew: what was rendered of it no longer holds.</summary>
    private void Amend(Fact amendment)
    {
        for (var left = _facts.Count; left > 0; left--)
        {
            var old = _facts.Dequeue();
            var fact = old.Fact.AmendedBy(amendment);
            if (fact == old.Fact)
            {
                _facts.Enqueue(old);
                continue;
            }

            _bytes += PlainText.Bytes(fact.Text) - PlainText.Bytes(old.Fact.Text);
            _facts.Enqueue(new FactHappened(old.Room, old.To, fact, Origin: null));
        }
    }
}
