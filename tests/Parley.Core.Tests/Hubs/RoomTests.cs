using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Testing.Fakes;

namespace Parley.Core.Tests.Hubs;

/// <summary>Coming and going, names that change, topics, and who hears what.</summary>
public sealed class RoomTests
{
    private readonly TestHub _hub = new(new ChatLimits { MaxRoomsPerPerson = 3 });

    [Fact]
    public void Whoever_arrives_is_shown_the_room_first_and_announced_then()
    {
        var alice = _hub.Enter("alice", "tea");
        var bob = _hub.Enter("bob").Do("join", "j", ("room", "TEA"));
        Assert.Equal(["entered tea 2", "joined bob tea"], bob.Saw);
        Assert.Equal(["joined bob tea"], alice.Saw);
    }

    [Fact]
    public void Joining_twice_is_no_arrival_but_makes_the_room_current()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea", "pub"), _hub.Enter("bob", "tea", "pub"));
        alice.Sink.Clear();
        Assert.Equal(["entered tea 2"], bob.Do("join", ("room", "tea")).Saw);
        Assert.Empty(alice.Saw);
        bob.Say("here");
        Assert.Equal(["said here bob tea"], alice.Saw);
    }

    [Fact]
    public void Nobody_is_in_more_rooms_than_the_limit()
    {
        var alice = _hub.Enter("alice", "a", "b", "c");
        Assert.Equal(["refused TooManyRooms"], alice.Do("join", ("room", "d")).Saw);
        Assert.Equal(["entered a 1"], alice.Do("join", ("room", "a")).Saw);
        alice.Do("leave", ("room", "b")).Sink.Clear();
        Assert.Equal(["entered d 1", "joined alice d"], alice.Do("join", ("room", "d")).Saw);
        Assert.DoesNotContain(_hub.Hub.Rooms.Open, r => r.Name.Text == "b");
    }

    [Theory]
    [InlineData("say")]
    [InlineData("me")]
    [InlineData("who")]
    [InlineData("topic")]
    [InlineData("history")]
    [InlineData("search")]
    [InlineData("typing")]
    [InlineData("leave")]
    public void Only_members_may(string verb)
    {
        var (alice, mallory) = (_hub.Enter("alice", "tea"), _hub.Enter("mallory", "pub"));
        (string, string?)[] text = verb is "say" or "me" or "topic" or "search" ? [("text", "x")] : [];
        Assert.Equal(["refused NotInRoom tea"], mallory.Do(verb, null, [("room", "tea"), .. text]).Saw);
        Assert.Equal(["refused NotInRoom nowhere"], mallory.Do(verb, null, [("room", "nowhere"), .. text]).Saw);
        Assert.Equal(["refused RoomNameInvalid"], mallory.Do(verb, null, [("room", "no where"), .. text]).Saw);
        Assert.Equal(["refused NotInRoom"], _hub.Enter("new").Do(verb, null, text).Saw);
        Assert.Empty(alice.Saw);
        Assert.Empty(_hub.Log.Groups);
    }

    [Fact]
    public void Leaving_makes_the_room_before_it_current()
    {
        var alice = _hub.Enter("alice", "a", "b", "c");
        Assert.Equal(["exited c b"], alice.Do("leave").Saw);
        Assert.Equal(["exited a b"], alice.Do("leave", ("room", "a")).Saw);
        Assert.Equal(["exited b"], alice.Do("leave").Saw);
        Assert.Equal(["refused NotInRoom"], alice.Do("leave").Saw);
    }

    [Fact]
    public void A_new_name_is_told_once_to_everyone_who_shares_a_room_and_to_nobody_else()
    {
        var alice = _hub.Enter("alice", "tea", "pub");
        var bob = _hub.Enter("bob", "tea", "pub");
        var carol = _hub.Enter("carol", "pub");
        var dave = _hub.Enter("dave", "den");
        bob.Sink.Clear();
        Assert.Equal(["renamed alice alicia"], alice.Do("nick", ("nick", "alicia")).Saw.TakeLast(1));
        Assert.Equal(["renamed alice alicia"], bob.Saw);
        Assert.Equal(["renamed alice alicia"], carol.Saw);
        Assert.Empty(dave.Saw);
    }

    [Fact]
    public void A_new_spelling_of_the_same_name_is_a_new_name_and_the_same_spelling_is_none()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Do("nick", ("nick", "Alice"));
        Assert.Equal(["renamed alice Alice"], bob.Saw);
        alice.Sink.Clear();
        alice.Do("nick", "n", ("nick", "Alice"));
        Assert.Equal("n", Assert.IsType<Done>(Assert.Single(alice.Told)).Tag);
        Assert.Empty(bob.Saw);
    }

    [Fact]
    public void The_old_name_is_free_at_once_and_finds_nobody()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Do("nick", ("nick", "alicia"));
        bob.Sink.Clear();
        Assert.Equal(["refused NoSuchPerson alice"], bob.Do("whisper", ("nick", "alice"), ("text", "psst")).Saw);
        Assert.Equal(["named alice"], _hub.Connect().Do("login", ("nick", "alice")).Saw);
        Assert.Equal(["refused NickTaken alice"], alice.Do("nick", ("nick", "alice")).Saw.TakeLast(1));
    }

    [Fact]
    public void A_whisper_reaches_both_ends_and_nobody_else_even_without_a_common_room()
    {
        var (alice, bob, carol) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "pub"), _hub.Enter("carol", "tea", "pub"));
        bob.Sink.Clear();
        alice.Sink.Clear();
        alice.Do("whisper", "w", ("nick", "BOB"), ("text", "psst"));
        Assert.Equal(["stored psst w", "whisper psst alice bob"], alice.Saw);
        Assert.Equal(["whisper psst alice bob"], bob.Saw);
        Assert.DoesNotContain(carol.Told, e => e is FactHappened);
        Assert.Empty(_hub.Log.Groups); // a guest's whisper passes
    }

    [Fact]
    public void A_whisper_to_oneself_comes_once()
    {
        Assert.Equal(["stored note", "whisper note alice alice"], _hub.Enter("alice").Do("whisper", ("nick", "alice"), ("text", "note")).Saw);
    }

    [Fact]
    public void Mute_is_the_sessions_own_and_works_in_every_room_and_both_ways()
    {
        var (alice, bob, carol) = (_hub.Enter("alice", "tea", "pub"), _hub.Enter("bob", "tea", "pub"), _hub.Enter("carol", "tea", "pub"));
        bob.Do("mute").Sink.Clear();
        carol.Sink.Clear();
        alice.Do("say", ("room", "tea"), ("text", "1")).Do("me", ("room", "pub"), ("text", "2"));
        Assert.Empty(bob.Saw);
        Assert.Equal(["said 1 alice tea", "acted 2 alice pub"], carol.Saw);

        alice.Sink.Clear();
        Assert.Equal(["refused Muted"], bob.Do("say", ("room", "tea"), ("text", "x")).Saw);
        Assert.Equal(["refused Muted"], bob.Do("me", ("room", "pub"), ("text", "x")).Saw);
        Assert.Empty(bob.Do("typing", ("room", "tea")).Saw);
        Assert.Empty(alice.Saw);
        Assert.Empty(carol.Saw);
    }

    [Fact]
    public void A_muted_session_still_hears_whispers_and_who_comes_and_goes()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        bob.Do("mute").Sink.Clear();
        alice.Do("whisper", ("nick", "bob"), ("text", "psst"));
        var carol = _hub.Enter("carol", "tea");
        carol.Do("nick", ("nick", "carola"));
        carol.Disconnect();
        Assert.Equal(["whisper psst alice bob", "joined carol tea", "renamed carol carola", "gone carola tea"], bob.Saw);
    }

    [Fact]
    public void Typing_reaches_the_others_and_is_not_kept()
    {
        var (alice, bob, carol) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"), _hub.Enter("carol", "pub"));
        alice.Sink.Clear();
        Assert.Empty(alice.Do("typing", ("room", "tea")).Saw);
        Assert.Equal(["typing alice tea"], bob.Saw);
        Assert.Empty(carol.Saw);
        Assert.Empty(_hub.Log.Room("tea"));
    }

    [Fact]
    public void The_fullest_room_comes_first_and_then_the_alphabet()
    {
        _hub.Enter("alice", "tea", "pub", "lobby");
        _hub.Enter("bob", "pub").Do("topic", ("text", "beer"));
        Assert.Equal(["room pub 2 beer", "room lobby 1", "room tea 1"], _hub.Enter("carol").Do("rooms").Saw);
    }

    [Fact]
    public void The_list_of_rooms_has_a_topic_that_was_set_a_moment_before()
    {
        var alice = _hub.Enter("alice", "tea");
        alice.Sink.Clear();
        alice.Ask("topic", null, ("text", "green")).Ask("rooms", null);
        Assert.Contains("room tea 1 green", alice.Saw);
    }

    [Fact]
    public void A_topic_is_one_line_and_can_be_taken_away()
    {
        var (alice, bob) = (_hub.Enter("alice", "tea"), _hub.Enter("bob", "tea"));
        alice.Do("topic", ("text", "  green\r\ntea\u2028\u001b[1m "));
        Assert.Equal(["topic green tea ␛[1m alice tea"], bob.Saw);
        Assert.Equal(["topic green tea ␛[1m alice tea"], bob.Do("topic").Saw);

        bob.Do("topic", ("text", " ")).Sink.Clear();
        Assert.Null(Assert.IsType<TopicTold>(Assert.Single(bob.Do("topic").Told)).Topic);
        Assert.Null(Assert.IsType<RoomEntered>(_hub.Enter("carol").Do("join", ("room", "tea")).Told[0]).Topic);
    }
}
