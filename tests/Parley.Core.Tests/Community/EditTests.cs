using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Limits;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Community;

public sealed class EditTests
{
    private readonly World _world = new();

    [Fact]
    public void An_edit_is_a_fact_and_newcomers_see_the_new_text()
    {
        var alice = _world.Account("alice");
        var bob = _world.Guest("bob");
        alice.Types("helo");
        bob.Forgets();

        alice.Types("/edit 1 hello");

        var fact = bob.Sees<FactHappened>().Fact;
        Assert.Equal((FactKind.Edited, "hello", 1, 2), (fact.Kind, fact.Text, fact.Target, fact.Seq));
        Assert.Equal(["helo", "hello"], alice.Told.OfType<Stored>().Select(s => s.Happened.Fact.Text));
        var shown = Assert.Single(Newcomer().History).Fact;
        Assert.Equal((1, "hello", 2), (shown.Seq, shown.Text, shown.EditedBy));
        Assert.Equal(_world.Log.Room("lobby"), Missed());
    }

    [Fact]
    public void A_redaction_takes_the_text_and_that_of_every_edit()
    {
        var alice = _world.Account("alice");
        alice.Types("one");
        alice.Types("/edit last two");
        alice.Types("/edit last three");

        alice.Types("/redact last the wrong room");

        alice.IsFine();
        Assert.Equal(["", "", "", "the wrong room"], _world.Log.Room("lobby").Select(f => f.Text));
        Assert.Equal(_world.Log.Room("lobby"), Missed());
        var shown = Assert.Single(Newcomer().History).Fact;
        Assert.Equal(("", 4), (shown.Text, shown.RedactedBy));
        alice.Types("/redact 1");
        alice.IsRefused(RefusalCode.NoSuchPost);
        alice.Types("/edit 1 back");
        alice.IsRefused(RefusalCode.NoSuchPost);
    }

    [Theory]
    [InlineData("/edit 1 mine")]
    [InlineData("/redact 1")]
    [InlineData("/edit 2 mine")]
    [InlineData("/redact 2")]
    [InlineData("/edit 77 mine")]
    [InlineData("/redact 77")]
    [InlineData("/edit last mine")]
    [InlineData("/redact last")]
    public void Whoever_may_not_is_told_the_same_as_if_there_were_none(string line)
    {
        var alice = _world.Account("alice");
        var bob = _world.Account("bob");
        alice.Types("mine");
        alice.Types("/topic mine too");
        alice.Forgets();
        bob.Forgets();

        bob.Types(line);

        Assert.Equal(line.Split(' ')[1], bob.IsRefused(RefusalCode.NoSuchPost).Subject);
        Assert.Empty(alice.Told);
        Assert.Equal(2, _world.Log.Room("lobby").Count);
    }

    [Fact]
    public void A_topic_is_no_post()
    {
        var alice = _world.Account("alice");
        alice.Types("/topic tea");
        alice.Forgets();

        alice.Types("/redact 1");
        alice.IsRefused(RefusalCode.NoSuchPost);
        alice.Types("/edit 1 coffee");
        alice.IsRefused(RefusalCode.NoSuchPost);
    }

    [Fact]
    public void Editing_has_its_time_and_taking_back_has_none()
    {
        var alice = _world.Account("alice");
        alice.Types("one");
        alice.Forgets();
        _world.Time.Advance(_world.Limits.EditWindow);
        alice.Types("/edit 1 two");
        alice.IsFine();

        _world.Time.Advance(TimeSpan.FromMinutes(1));
        alice.Types("/edit 1 three");
        Assert.Equal(15, alice.IsRefused(RefusalCode.TooLateToEdit).Limit);
        alice.Types("/redact 1");
        alice.IsFine();
    }

    [Fact]
    public void A_later_guest_of_the_same_name_is_somebody_else()
    {
        var guest = _world.Guest("bob");
        guest.Types("mine");
        guest.Drops();
        var later = _world.Guest("bob");

        later.Types("/redact 1");
        later.IsRefused(RefusalCode.NoSuchPost);
        later.Types("/edit last mine");
        later.IsRefused(RefusalCode.NoSuchPost);
    }

    [Fact]
    public void A_guest_keeps_what_was_said_under_an_earlier_name_and_whoever_has_that_name_now_does_not_get_it()
    {
        var guest = _world.Guest("bob");
        guest.Types("mine");
        guest.Types("/nick rob");
        var later = _world.Guest("bob");
        later.Types("his");
        later.Forgets();
        guest.Forgets();

        guest.Types("/edit 2 not yours");
        guest.IsRefused(RefusalCode.NoSuchPost);
        later.Types("/edit 1 not yours");
        later.IsRefused(RefusalCode.NoSuchPost);
        guest.Types("/redact 1");
        guest.IsFine();
        later.Types("/edit last still his");
        later.IsFine();
    }

    [Fact]
    public void A_guest_who_registers_keeps_what_was_said_as_a_guest()
    {
        var guest = _world.Guest("bob");
        guest.Types("mine");
        guest.Types("/register bob's password");
        guest.Forgets();

        guest.Types("/edit 1 still mine");
        guest.IsFine();
    }

    [Fact]
    public void An_account_edits_on_another_connection_what_it_said_under_another_name()
    {
        var alice = _world.Account("alice");
        alice.Types("mine");
        var phone = _world.Again("alice");
        alice.Types("/nick alicia");
        phone.Forgets();

        phone.Types("/redact 1");
        phone.IsFine();
    }

    [Fact]
    public void What_is_no_longer_at_hand_is_looked_up_in_the_log()
    {
        var world = new World(new ChatLimits { RecentFacts = 2 });
        var alice = world.Account("alice");
        var guest = world.Guest("bob");
        alice.Types("one");
        guest.Types("two");
        alice.Types("three");
        alice.Types("four");
        alice.Forgets();
        guest.Forgets();

        guest.Types("/redact 1");
        guest.IsRefused(RefusalCode.NoSuchPost);
        alice.Types("/redact 2");
        alice.IsRefused(RefusalCode.NoSuchPost);
        alice.Types("/edit 1 eins");
        alice.IsFine();
        guest.Forgets();
        guest.Types("/redact 2");
        guest.IsFine();
        Assert.Equal(["eins", "", "three", "four", "eins", ""], world.Log.Room("lobby").Select(f => f.Text));
    }

    [Fact]
    public void An_edit_that_waits_for_the_log_while_the_post_is_redacted_changes_nothing()
    {
        var world = new World(new ChatLimits { RecentFacts = 2 });
        var alice = world.Account("alice");
        var phone = world.Again("alice");
        foreach (var text in new[] { "one", "two", "three" })
        {
            alice.Types(text);
        }

        alice.Forgets();
        world.Background.Holds = true;
        alice.Begins("/edit 1 back again");
        phone.Begins("/redact 1");

        world.Background.Answer(1);
        world.Background.Answer(0);
        world.Hub.Settle();

        alice.IsRefused(RefusalCode.NoSuchPost);
        Assert.Equal(["", "two", "three", ""], world.Log.Room("lobby").Select(f => f.Text));
    }

    [Fact]
    public void Whoever_left_while_the_log_was_read_changes_nothing()
    {
        var world = new World(new ChatLimits { RecentFacts = 1 });
        var alice = world.Account("alice");
        var phone = world.Again("alice");
        alice.Types("one");
        alice.Types("two");
        alice.Forgets();
        world.Background.Holds = true;
        alice.Begins("/redact 1");

        phone.Types("/leave");
        world.Background.AnswerAll();
        world.Hub.Settle();

        Assert.Equal(RefusalCode.NotInRoom, alice.Told.OfType<Refused>().Single().Refusal.Code);
        Assert.Equal(["one", "two"], world.Log.Room("lobby").Select(f => f.Text));
    }

    [Fact]
    public void A_room_that_was_closed_and_opened_again_shows_what_stands()
    {
        var alice = _world.Account("alice");
        alice.Types("/join tea");
        alice.Types("one");
        alice.Types("two");
        alice.Types("/edit 1 eins");
        alice.Types("/redact 2");
        alice.Types("/leave");
        alice.Types("/join tea");
        alice.Forgets();

        alice.Types("/edit 1 uno");

        alice.IsFine();
        Assert.Equal(["uno", "", "", "", "uno"], _world.Log.Room("tea").Select(f => f.Text));
        Assert.Equal(_world.Log.Room("tea"), _world.Hub.Rooms.Open.Single(r => r.Name.Text == "tea").Recent.After(0)!.Select(f => f.Fact));
    }

    [Fact]
    public void Numbers_are_shown_to_whoever_asks()
    {
        var alice = _world.Account("alice");
        alice.Types("one");
        alice.Forgets();

        alice.Types("/history 20 seq");
        Assert.True(alice.Sees<HistoryRead>().Numbered);
        alice.Types("/history 20");
        Assert.False(alice.Sees<HistoryRead>().Numbered);
    }

    [Fact]
    public void A_long_reason_is_refused()
    {
        var alice = _world.Account("alice");
        alice.Types("one");
        alice.Forgets();

        alice.Types("/redact 1 " + new string('x', 513));
        Assert.Equal(512, alice.IsRefused(RefusalCode.TextTooLong).Limit);
    }

    private IEnumerable<Fact> Missed() => _world.Hub.Rooms.Open.Single().Recent.After(0)!.Select(f => f.Fact);

    private RoomEntered Newcomer()
    {
        var carol = _world.Connects();
        carol.Types("/login carol");
        carol.Types("/join lobby");
        return carol.Sees<RoomEntered>();
    }
}
