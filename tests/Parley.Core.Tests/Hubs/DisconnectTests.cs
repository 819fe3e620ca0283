using Parley.Core.Events;
using Parley.Testing.Fakes;

namespace Parley.Core.Tests.Hubs;

/// <summary>A connection can end in every state.</summary>
public sealed class DisconnectTests
{
    private readonly HeldBackground _background = new();
    private readonly TestHub _hub;

    public DisconnectTests() => _hub = new TestHub(background: _background);

    [Fact]
    public void Without_a_name_nobody_notices()
    {
        var alice = _hub.Enter("alice", "lobby");
        _hub.Connect().Disconnect();
        Assert.Empty(alice.Saw);
        Assert.Equal(1, _hub.Hub.People.Count);
    }

    [Fact]
    public void With_a_name_and_no_room_the_name_is_free_again()
    {
        _hub.Enter("alice").Disconnect();
        Assert.Equal(0, _hub.Hub.People.Count);
        Assert.Equal(["named \u0430lice"], _hub.Connect().Do("login", ("nick", "\u0430lice")).Saw);
    }

    [Fact]
    public void Every_room_is_told_once_and_those_who_share_two_are_told_of_both()
    {
        var alice = _hub.Enter("alice", "tea", "pub");
        var bob = _hub.Enter("bob", "tea");
        var carol = _hub.Enter("carol", "tea", "pub");
        var dave = _hub.Enter("dave", "lobby");
        bob.Sink.Clear();
        alice.Disconnect("out of tea");

        var left = Assert.IsType<PersonLeft>(Assert.Single(bob.Told));
        Assert.Equal(("tea", "alice", true, "out of tea"), (left.Room.Text, left.Nick.Text, left.Offline, left.Reason));
        Assert.Equal(["gone alice pub", "gone alice tea"], carol.Saw);
        Assert.Empty(dave.Saw);
        Assert.Equal(["people bob, carol tea"], bob.Do("who").Saw);
    }

    [Fact]
    public void What_was_said_comes_before_the_departure()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Ask("say", null, ("text", "hihi")).Ask("whisper", null, ("nick", "bob"), ("text", "bye"));
        alice.Disconnect();
        Assert.Equal(["said hihi alice tea", "whisper bye alice bob", "gone alice tea"], bob.Saw);
        Assert.Equal(["hihi"], _hub.Log.Room("tea").Select(f => f.Text));
    }

    [Fact]
    public void What_others_said_to_the_departed_harms_nobody()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Sink.Clear();
        alice.Ask("whisper", "w", ("nick", "bob"), ("text", "1")).Ask("say", null, ("text", "2"));
        bob.Disconnect();
        alice.Ask("whisper", "v", ("nick", "bob"), ("text", "3"));
        _hub.Hub.Settle();
        Assert.Equal(
            ["stored 1 w", "whisper 1 alice bob", "stored 2", "said 2 alice tea", "gone bob tea", "refused NoSuchPerson bob v"],
            alice.Saw);
    }

    [Fact]
    public void The_departed_is_told_nothing_and_asks_nothing_more()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Disconnect();
        alice.Sink.Clear();
        alice.Do("say", ("text", "still here")).Do("join", ("room", "pub")).Do("ping");
        bob.Say("gone?");
        Assert.Empty(alice.Saw);
        Assert.Equal(["gone alice tea", "stored gone?", "said gone? bob tea"], bob.Saw);
        Assert.DoesNotContain(_hub.Hub.Rooms.Open, r => r.Name.Text == "pub");
    }

    [Fact]
    public void A_second_end_is_no_event()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Disconnect();
        alice.Disconnect();
        Assert.Equal(["gone alice tea"], bob.Saw);
    }

    [Fact]
    public void An_answer_that_comes_too_late_is_told_to_nobody()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Sink.Clear();
        alice.Do("history");
        _background.Work();
        alice.Disconnect();
        _background.AnswerAll();
        Assert.Empty(alice.Saw);
        Assert.Equal(["gone alice tea"], bob.Saw);
    }

    [Fact]
    public void Quit_says_goodbye_and_leaves_the_rest_to_the_end_of_the_connection()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Do("quit");
        Assert.Equal(CloseReason.Quit, alice.Sink.Ended);
        Assert.Empty(bob.Saw);
        alice.Disconnect();
        Assert.Equal(["gone alice tea"], bob.Saw);
    }

    [Fact]
    public void The_last_to_go_closes_the_room_and_its_history_stays()
    {
        var alice = _hub.Enter("alice", "tea");
        alice.Say("1").Do("topic", ("text", "green"));
        alice.Disconnect();
        Assert.Equal(["lobby"], _hub.Hub.Rooms.Open.Select(r => r.Name.Text));

        var bob = _hub.Enter("bob").Do("join", ("room", "tea"));
        Assert.Equal(["entered tea 1", "topic green alice tea", "past 1 alice tea", "joined bob tea"], bob.Saw);
        bob.Say("2");
        Assert.Equal([1L, 2L, 3L], _hub.Log.Room("tea").Select(f => f.Seq));
    }

    [Fact]
    public void A_room_that_falls_silent_lets_go_of_who_spoke_in_it()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Say("hi");
        alice.Disconnect();
        bob.Disconnect();
        var carol = _hub.Enter("carol", "lobby").Do("join", ("room", "tea"));
        Assert.All(carol.Told.OfType<RoomEntered>().SelectMany(e => e.History), h => Assert.Null(h.Origin));

        var dave = _hub.Enter("dave", "tea");
        dave.Say("hi");
        carol.Sink.Clear();
        carol.Do("join", ("room", "tea"));
        Assert.All(Assert.IsType<RoomEntered>(Assert.Single(carol.Told)).History, h => Assert.Null(h.Origin));
    }
}
