using Parley.Core.Events;
using Parley.Testing.Fakes;

namespace Parley.Core.Tests.Hubs;

/// <summary>Posts wait for each other, so that one transaction stores many; nobody sees one before it is stored.</summary>
public sealed class GroupTests
{
    private readonly TestHub _hub = new();

    [Fact]
    public void Nothing_is_shown_or_acknowledged_before_it_is_stored()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Sink.Clear();
        alice.Ask("say", "t1", ("text", "hi")).Ask("whisper", null, ("nick", "bob"), ("text", "psst"));
        Assert.Empty(alice.Saw);
        Assert.Empty(bob.Saw);
        Assert.Empty(_hub.Log.Groups);

        _hub.Hub.Settle();
        Assert.Equal(["said hi alice tea", "whisper psst alice bob"], bob.Saw);
        Assert.Equal(["stored hi t1", "said hi alice tea", "stored psst", "whisper psst alice bob"], alice.Saw);
    }

    [Fact]
    public void A_group_is_stored_at_once_and_told_in_the_order_in_which_it_came()
    {
        var (alice, bob, carol) = (_hub.Enter("alice", "tea", "pub"), _hub.Enter("bob", "tea", "pub"), _hub.Enter("carol", "tea", "pub"));
        carol.Sink.Clear();
        alice.Ask("say", null, ("room", "tea"), ("text", "1"));
        bob.Ask("me", null, ("room", "pub"), ("text", "2"));
        bob.Ask("say", null, ("room", "tea"), ("text", "3"));
        alice.Ask("say", null, ("room", "pub"), ("text", "4"));
        _hub.Hub.Settle();

        Assert.Equal(["1", "2", "3", "4"], Assert.Single(_hub.Log.Groups).Select(d => d.Text));
        Assert.Equal(["said 1 alice tea", "acted 2 bob pub", "said 3 bob tea", "said 4 alice pub"], carol.Saw);
        Assert.Equal([(1L, "1"), (2L, "3")], _hub.Log.Room("tea").Select(f => (f.Seq, f.Text)));
        Assert.Equal([(1L, "2"), (2L, "4")], _hub.Log.Room("pub").Select(f => (f.Seq, f.Text)));
    }

    [Fact]
    public void A_group_of_nothing_costs_no_transaction()
    {
        _hub.Enter("alice", "tea");
        _hub.Hub.Settle();
        _hub.Hub.Settle();
        Assert.Empty(_hub.Log.Groups);
    }

    [Theory]
    [InlineData("nick", "nick", "alicia")]
    [InlineData("join", "room", "pub")]
    [InlineData("leave", "room", "tea")]
    [InlineData("mute", null, null)]
    [InlineData("topic", null, null)]
    [InlineData("history", null, null)]
    [InlineData("search", "text", "h")]
    [InlineData("rooms", null, null)]
    [InlineData("ping", null, null)]
    [InlineData("quit", null, null)]
    public void What_depends_on_posts_finds_them_stored(string verb, string? name, string? value)
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Sink.Clear();
        alice.Ask("say", null, ("text", "hi"));
        alice.Ask(verb, null, name is null ? [] : [(name, value)]);
        Assert.Equal("said hi alice tea", bob.Saw[0]);
        Assert.Equal(["stored hi", "said hi alice tea"], alice.Saw.Take(2));
    }

    [Theory]
    [InlineData("who")]
    [InlineData("typing")]
    [InlineData("help")]
    public void What_does_not_leaves_the_group_together(string verb)
    {
        var alice = _hub.Enter("alice", "tea");
        alice.Ask("say", null, ("text", "1")).Ask(verb, null).Ask("say", null, ("text", "2"));
        Assert.Empty(_hub.Log.Groups);
        _hub.Hub.Settle();
        Assert.Single(_hub.Log.Groups);
    }

    [Fact]
    public void A_post_bears_the_name_of_the_moment_in_which_it_was_said()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Ask("say", null, ("text", "1")).Ask("nick", null, ("nick", "alicia")).Ask("say", null, ("text", "2"));
        _hub.Hub.Settle();
        Assert.Equal(["said 1 alice tea", "renamed alice alicia", "said 2 alicia tea"], bob.Saw);
    }

    [Fact]
    public void Whoever_joins_after_a_post_has_it_as_history_and_no_second_time()
    {
        var alice = _hub.Enter("alice", "tea");
        alice.Ask("say", null, ("text", "1"));
        var bob = _hub.Connect().Ask("login", null, ("nick", "bob")).Ask("join", null, ("room", "tea"));
        _hub.Hub.Settle();
        Assert.Equal(["named bob", "entered tea 2", "past 1 alice tea", "joined bob tea"], bob.Saw);
    }

    [Fact]
    public void Whoever_leaves_after_a_post_still_sees_it()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Ask("say", null, ("text", "1"));
        bob.Ask("leave", null);
        alice.Ask("say", null, ("text", "2"));
        _hub.Hub.Settle();
        Assert.Equal(["said 1 alice tea", "exited tea"], bob.Saw);
    }

    [Fact]
    public void Mute_concerns_what_is_said_after_it()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Ask("say", null, ("text", "1"));
        bob.Ask("mute", null);
        alice.Ask("say", null, ("text", "2"));
        bob.Ask("mute", null);
        alice.Ask("say", null, ("text", "3"));
        _hub.Hub.Settle();
        Assert.Equal(["said 1 alice tea", "muted", "unmuted", "said 3 alice tea"], bob.Saw);
    }

    [Fact]
    public void Each_fact_has_an_id_and_a_time_that_ascend()
    {
        var alice = _hub.Enter("alice", "tea");
        for (var i = 0; i < 50; i++)
        {
            alice.Ask("say", null, ("text", "x"));
            if (i % 7 == 0)
            {
                _hub.Hub.Settle();
                _hub.Time.Now -= TimeSpan.FromSeconds(1);
            }
        }

        _hub.Hub.Settle();
        var facts = _hub.Log.Room("tea");
        Assert.Equal(Enumerable.Range(1, 50).Select(i => (long)i), facts.Select(f => f.Seq));
        Assert.Equal(facts.Select(f => f.Id.ToString()).Order(StringComparer.Ordinal), facts.Select(f => f.Id.ToString()));
        Assert.Equal(facts.Select(f => f.Time).Order(), facts.Select(f => f.Time));
    }

    [Fact]
    public void After_a_start_with_the_clock_set_back_facts_still_come_after_those_stored()
    {
        var newest = _hub.Time.Now.AddDays(1);
        var later = new TestHub(log: new WatchedLog { Newest = newest });
        later.Enter("alice", "tea").Say("hi");
        Assert.True(Assert.Single(later.Log.Room("tea")).Time > newest);
    }

    [Fact]
    public void Every_session_is_told_one_and_the_same_event()
    {
        var (alice, bob, carol) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"), _hub.Enter("carol", "tea"));
        alice.Say("hi");
        var told = new[] { alice, bob, carol }.Select(s => s.Told.OfType<FactHappened>().Single()).ToList();
        Assert.Same(told[0], told[1]); // so that it is encoded once
        Assert.Same(told[0], told[2]);
    }
}
