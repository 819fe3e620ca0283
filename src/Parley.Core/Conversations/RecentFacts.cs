using Parley.Core.Events;
using Parley.Core.Facts;

namespace Parley.Core.Conversations;

/// <summary>The last facts of a room, with whatever was rendered of them, so that newcomers cost no query and no encoding.</summary>
/// <param name="capacity">How many facts.</param>
internal sealed class RecentFacts(int capacity)
{
    private readonly Queue<FactHappened> _facts = [];

    /// <summary>The <c>seq</c> of the newest fact that is no longer here; 0 while all are.</summary>
    private long _dropped;

    public void Add(FactHappened happened)
    {
        // Facts come without gaps, so what is before the first one held was dropped, or never read.
        if (_facts.Count == 0)
        {
            _dropped = Math.Max(0, happened.Fact.Seq - 1);
        }
        else if (_facts.Count == capacity)
        {
            _dropped = _facts.Dequeue().Fact.Seq;
        }

        _facts.Enqueue(happened);
    }

    /// <summary>The last posts (not topics and the like), in order.</summary>
    public IReadOnlyList<FactHappened> LastPosts(int count)
        => [.. _facts.Where(f => f.Fact.Kind is FactKind.Said or FactKind.Acted).TakeLast(count)];

    /// <summary>Every fact after a <c>seq</c>, in order; null when some of them are no longer here.</summary>
    public IReadOnlyList<FactHappened>? After(long seq)
        => seq < _dropped ? null : [.. _facts.SkipWhile(f => f.Fact.Seq <= seq)];
}
