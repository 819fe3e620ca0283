using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Limits;
using Parley.Testing.Fakes;

namespace Parley.Core.Tests.Hubs;

/// <summary>A client that comes back names what it saw last, misses nothing and sees nothing twice.</summary>
public sealed class ResumeTests
{
    private readonly HeldBackground _background = new();
    private readonly TestHub _hub;
    private readonly TestSession _alice;

    public ResumeTests()
    {
        _hub = new TestHub(new ChatLimits { RecentFacts = 4, MaxPageFacts = 6, NewcomerPosts = 3 }, _background);
        _alice = _hub.Enter("alice", "tea");
    }

    [Theory]
    [InlineData(10, 6, "7 8 9 10")] // all that is at hand
    [InlineData(10, 8, "9 10")]
    [InlineData(10, 9, "10")]
    [InlineData(10, 10, "")]
    [InlineData(10, 99, "")] // a seq that there never was
    [InlineData(3, 0, "1 2 3")]
    [InlineData(0, 0, "")]
    public void What_was_missed_a_moment_ago_costs_no_read(int said, int after, string seen)
    {
        Say(1, said);
        var entered = Assert.IsType<RoomEntered>(Join("bob", after).Told[0]);
        Assert.Equal(seen, Seqs(entered));
        Assert.False(entered.MoreHistory);
        Assert.Equal(said, entered.LastSeq);
        Assert.Equal((0, 0), (_background.Pending, _hub.Log.Reads));
    }

    [Theory]
    [InlineData(10, 5, "6 7 8 9 10", false)]
    [InlineData(10, 4, "5 6 7 8 9 10", false)]
    [InlineData(10, 3, "4 5 6 7 8 9", true)] // six a page
    [InlineData(10, 0, "1 2 3 4 5 6", true)]
    public void What_was_missed_for_longer_comes_from_the_log(int said, int after, string seen, bool more)
    {
        Say(1, said);
        var bob = Join("bob", after);
        Assert.Equal(1, _background.Pending);
        _background.AnswerAll();
        var entered = Assert.Single(bob.Told.OfType<RoomEntered>());
        Assert.Equal(seen, Seqs(entered));
        Assert.Equal(more, entered.MoreHistory);
        Assert.Equal(10, entered.LastSeq);
    }

    [Theory]
    [InlineData(true)] // the page is read at once, and the answer comes late
    [InlineData(false)] // the page is read late, and has what was told live by then
    public void Live_facts_that_overtake_the_page_are_not_in_it(bool readsEarly)
    {
        Say(1, 10);
        var bob = Join("bob", 5);
        if (readsEarly)
        {
            _background.Work();
        }

        Say(11, 12);
        _background.AnswerAll();
        Say(13, 13);

        var told = bob.Told;
        var entered = Assert.Single(told.OfType<RoomEntered>());
        Assert.Equal("6 7 8 9 10", Seqs(entered));
        Assert.Equal((10L, false), (entered.LastSeq, entered.MoreHistory));
        Assert.Equal([11L, 12L, 13L], told.OfType<FactHappened>().Select(f => f.Fact.Seq));
    }

    [Fact]
    public void A_page_that_live_facts_would_fill_still_says_that_there_is_more()
    {
        Say(1, 10);
        var bob = Join("bob", 2);
        Say(11, 20);
        _background.AnswerAll();
        var entered = Assert.Single(bob.Told.OfType<RoomEntered>());
        Assert.Equal(("3 4 5 6 7 8", true, 10L), (Seqs(entered), entered.MoreHistory, entered.LastSeq));
    }

    [Fact]
    public void Posts_of_the_same_group_are_in_the_page_or_live_but_not_both()
    {
        Say(1, 10);
        var bob = _hub.Enter("bob");
        _alice.Ask("say", null, ("text", "11"));
        bob.Ask("join", null, ("room", "tea"), ("after", "4"));
        _alice.Ask("say", null, ("text", "12"));
        _hub.Hub.Settle();
        _background.AnswerAll();
        var told = bob.Told;
        Assert.Equal("5 6 7 8 9 10", Seqs(told.OfType<RoomEntered>().Single()));
        Assert.Equal((11L, true), (told.OfType<RoomEntered>().Single().LastSeq, told.OfType<RoomEntered>().Single().MoreHistory));
        Assert.Equal([12L], told.OfType<FactHappened>().Select(f => f.Fact.Seq));
    }

    [Fact]
    public void Coming_back_to_a_room_that_had_closed_is_no_different()
    {
        Say(1, 10);
        _alice.Disconnect();
        Assert.Equal("9 10", Seqs(Assert.IsType<RoomEntered>(Join("bob", 8).Told[0])));

        var carol = Join("carol", 1);
        _background.AnswerAll();
        Assert.Equal("2 3 4 5 6 7", Seqs(carol.Told.OfType<RoomEntered>().Single()));
    }

    [Fact]
    public void Everything_counts_and_not_only_posts()
    {
        Say(1, 2);
        _alice.Do("topic", ("text", "green"));
        _alice.Do("me", ("text", "waves"));
        var entered = Assert.IsType<RoomEntered>(Join("bob", 1).Told[0]);
        Assert.Equal([FactKind.Said, FactKind.TopicSet, FactKind.Acted], entered.History.Select(h => h.Fact.Kind));
    }

    [Fact]
    public void Joining_again_from_a_seq_is_asking_for_what_is_missing_and_no_arrival()
    {
        Say(1, 3);
        var bob = Join("bob", 3);
        bob.Sink.Clear();
        _alice.Sink.Clear();
        bob.Do("join", ("room", "tea"), ("after", "1"));
        Assert.Equal("2 3", Seqs(Assert.IsType<RoomEntered>(Assert.Single(bob.Told))));
        Assert.Empty(_alice.Saw);
    }

    [Fact]
    public void A_newcomer_is_shown_the_last_posts()
    {
        Say(1, 10);
        _alice.Do("topic", ("text", "green"));
        var bob = _hub.Enter("bob").Do("join", ("room", "tea"));
        var entered = Assert.IsType<RoomEntered>(bob.Told[0]);
        Assert.Equal(["8", "9", "10"], entered.History.Select(h => h.Fact.Text));
        Assert.Equal(("green", 11L, 2), (entered.Topic!.Text, entered.LastSeq, entered.People));
    }

    [Fact]
    public void Nobody_is_kept_out_by_posts_of_the_greatest_length()
    {
        var hub = new TestHub();
        var alice = hub.Enter("alice", "tea");
        for (var i = 0; i < 30; i++)
        {
            alice.Say(new string('x', hub.Limits.MaxTextBytes));
        }

        var entered = Assert.IsType<RoomEntered>(hub.Enter("bob").Do("join", ("room", "tea")).Told[0]);
        Assert.InRange(entered.History.Sum(h => h.Fact.Text.Length), 1, hub.Limits.MaxPageBytes);

        entered = Assert.IsType<RoomEntered>(hub.Enter("carol").Do("join", ("room", "tea"), ("after", "10")).Told[0]);
        Assert.Equal((11L, true), (entered.History[0].Fact.Seq, entered.MoreHistory));
        Assert.InRange(entered.History.Sum(h => h.Fact.Text.Length), 1, hub.Limits.MaxPageBytes);
    }

    private TestSession Join(string nick, int after) => _hub.Enter(nick).Do("join", ("room", "tea"), ("after", $"{after}"));

    private void Say(int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            _alice.Say($"{i}");
        }
    }

    private static string Seqs(RoomEntered entered) => string.Join(' ', entered.History.Select(h => h.Fact.Seq));
}
