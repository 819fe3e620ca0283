using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Names;

namespace Parley.Core.Tests.Hubs;

public sealed class RecentFactsTests
{
    private readonly RecentFacts _recent = new(capacity: 3, maxBytes: 100);

    [Fact]
    public void While_nothing_was_dropped_everything_is_here()
    {
        Assert.Equal([], Seqs(_recent.After(0)));
        Add(1, 2, 3);
        Assert.Equal([1, 2, 3], Seqs(_recent.After(0)));
        Assert.Equal([3], Seqs(_recent.After(2)));
        Assert.Equal([], Seqs(_recent.After(3)));
    }

    [Fact]
    public void What_is_asked_for_is_here_wholly_or_not_at_all()
    {
        Add(1, 2, 3, 4, 5);
        Assert.Null(_recent.After(0));
        Assert.Null(_recent.After(1));
        Assert.Equal([3, 4, 5], Seqs(_recent.After(2)));
        Assert.Equal([4, 5], Seqs(_recent.After(3)));
    }

    [Fact]
    public void What_was_there_before_the_first_one_read_is_not_here()
    {
        Add(50, 51);
        Assert.Null(_recent.After(48));
        Assert.Equal([50, 51], Seqs(_recent.After(49)));
    }

    [Fact]
    public void A_hole_that_retention_left_is_no_gap()
    {
        // The topic is kept although its neighbours were deleted.
        Add(3, 50, 51);
        Assert.Equal([50, 51], Seqs(_recent.After(10)));
        Add(52);
        Assert.Equal([50, 51, 52], Seqs(_recent.After(10)));
        Assert.Null(_recent.After(2));
    }

    [Fact]
    public void Long_texts_push_out_more()
    {
        Add(1, 2);
        _recent.Add(Fact(3, new string('字', 33)));
        Assert.Null(_recent.After(0));
        Assert.Equal([2, 3], Seqs(_recent.After(1)));
        Add(4);
        Assert.Null(_recent.After(1));
        Assert.Equal([3, 4], Seqs(_recent.After(2)));

        // The last one is here, however long.
        _recent.Add(Fact(5, new string('字', 34)));
        Assert.Equal([5], Seqs(_recent.After(4)));
        Assert.Null(_recent.After(3));
        Add(6, 7, 8);
        Assert.Equal([6, 7, 8], Seqs(_recent.After(5)));
    }

    [Fact]
    public void The_last_posts_are_posts()
    {
        Add(1, 2);
        _recent.Add(Fact(3, "green", FactKind.TopicSet));
        Assert.Equal([1, 2], Seqs(_recent.LastPosts(5)));
        Assert.Equal([2], Seqs(_recent.LastPosts(1)));
    }

    private void Add(params long[] seqs)
    {
        foreach (var seq in seqs)
        {
            _recent.Add(Fact(seq, "x"));
        }
    }

    private static FactHappened Fact(long seq, string text, FactKind kind = FactKind.Said)
        => new(RoomName.Lobby, null, new Fact(seq, Guid.Empty, DateTimeOffset.UnixEpoch, kind, new Author("alice"), text), null);

    private static IEnumerable<long> Seqs(IReadOnlyList<FactHappened>? facts) => Assert.IsAssignableFrom<IReadOnlyList<FactHappened>>(facts).Select(f => f.Fact.Seq);
}
