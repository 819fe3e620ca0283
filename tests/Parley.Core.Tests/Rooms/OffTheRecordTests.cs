using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Rooms;

/// <summary>A room that goes off the record stores nothing and shows nobody what is stored; back on it, <c>seq</c> goes on where it was.</summary>
public sealed class OffTheRecordTests
{
    private readonly TeaRoom _tea = new();

    public OffTheRecordTests()
    {
        foreach (var line in new[] { "one", "two", "/topic green", "/set off-the-record on" })
        {
            _tea.Owner.Types(line);
        }

        _tea.Forget();
    }

    [Fact]
    public void What_is_said_is_told_and_stored_nowhere()
    {
        _tea.Plain.Types("psst");
        Assert.Equal(0, _tea.Guest.Sees<FactHappened>().Fact.Seq);
        Assert.Equal(["one", "two", "green"], _tea.World.Log.Room("tea").Select(f => f.Text));
        _tea.Owner.Types("/topic black");
        Assert.Equal((0L, "black"), (_tea.Guest.Told.OfType<FactHappened>().Single().Fact.Seq, _tea.Room.Topic!.Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("99")]
    public void Newcomers_and_those_who_come_back_are_told_so_and_shown_nothing(string? after)
    {
        var otto = _tea.World.Account("otto");
        otto.Forgets();
        otto.Asks("join", ("room", "tea"), ("after", after));
        AssertSilent(otto.Told.OfType<RoomEntered>().Single());

        // One who is in it and asks again as well.
        _tea.Plain.Asks("join", ("room", "tea"), ("after", after));
        AssertSilent(_tea.Plain.Sees<RoomEntered>());
    }

    [Fact]
    public void So_are_accounts_on_other_connections_and_after_a_restart()
    {
        _tea.Plain.Drops();
        _tea.Owner.Types("psst");
        foreach (var restarts in new[] { false, true })
        {
            if (restarts)
            {
                _tea.World.Restart();
            }

            foreach (var _ in new[] { "first", "second" })
            {
                var alice = _tea.World.Connects();
                alice.Types("/login alice alice's password");
                var entered = alice.Told.OfType<RoomEntered>().Single(e => e.Room.Text == "tea");
                AssertSilent(entered);
                Assert.Null(entered.Seen);
            }
        }
    }

    [Theory]
    [InlineData("/history")]
    [InlineData("/search one")]
    [InlineData("/edit last three")]
    [InlineData("/redact last")]
    [InlineData("/redact 1")]
    public void What_is_stored_is_out_of_reach(string line)
    {
        _tea.Owner.Types(line);
        Assert.Equal("tea", _tea.Owner.IsRefused(RefusalCode.OffTheRecord).Subject);
        Assert.Empty(_tea.Guest.Told);
    }

    [Fact]
    public void What_was_under_way_when_it_went_off_the_record_changes_nothing()
    {
        _tea.Owner.Types("/set off-the-record off");
        for (var i = 0; i < 70; i++)
        {
            _tea.Plain.Types($"{i}");
        }

        _tea.Forget();
        _tea.World.Background.Holds = true;
        _tea.Plain.Types("/edit 4 changed");
        _tea.Owner.Types("/set off-the-record on");
        _tea.World.Background.AnswerAll();
        _tea.World.Hub.Settle();
        Assert.Equal(RefusalCode.OffTheRecord, _tea.Plain.Told.OfType<Refused>().Single().Refusal.Code);
        Assert.DoesNotContain(_tea.Guest.Told, e => e is FactHappened { Fact.Kind: FactKind.Edited });
    }

    [Fact]
    public void Back_on_the_record_seq_goes_on_and_what_was_said_before_is_there()
    {
        _tea.Plain.Types("psst");
        _tea.Owner.Types("/set off_the_record off");
        _tea.Forget();
        _tea.Plain.Types("three");
        Assert.Equal(4, _tea.Guest.Sees<FactHappened>().Fact.Seq);
        var otto = _tea.World.Account("otto");
        otto.Forgets();
        otto.Asks("join", ("room", "tea"), ("after", "1"));
        var entered = otto.Told.OfType<RoomEntered>().Single();
        Assert.Equal((4L, false), (entered.LastSeq, entered.OffTheRecord));
        Assert.Equal([2L, 3L, 4L], entered.History.Select(h => h.Fact.Seq));
        otto.Forgets();
        otto.Types("/history");
        Assert.Equal(["one", "two", "green", "three"], otto.Sees<HistoryRead>().Page.Facts.Select(f => f.Text));
        _tea.World.Restart();
        Assert.Equal(4, _tea.World.Room("tea").LastSeq);
    }

    [Fact]
    public void Everyone_in_it_is_told_and_only_the_owner_decides_it()
    {
        Assert.Equal(RefusalCode.NotAllowed, _tea.Moderator.Tries("/set off-the-record off"));
        _tea.Owner.Types("/set off-the-record off");
        Assert.True(_tea.Guest.Sees<RoomChanged>() is { Setting: { Name: "off_the_record", Value: "off" }, By.Text: "olive" });
        _tea.Plain.Types("/set off-the-record");
        Assert.Equal("off", Assert.Single(_tea.Plain.Sees<SettingsListed>().Settings).Value);
    }

    [Fact]
    public void What_was_said_in_the_same_moment_is_on_the_side_on_which_it_was_said()
    {
        _tea.Plain.Begins("off");
        _tea.Owner.Begins("/set off-the-record off");
        _tea.Plain.Begins("on");
        _tea.Owner.Begins("/set off-the-record on");
        _tea.Plain.Types("off again");
        Assert.Equal([0L, 4L, 0L], _tea.Guest.Told.OfType<FactHappened>().Select(f => f.Fact.Seq));
        Assert.Equal("on", _tea.World.Log.Room("tea")[^1].Text);
    }

    private static void AssertSilent(RoomEntered entered)
    {
        Assert.Equal((true, 0L, false), (entered.OffTheRecord, entered.LastSeq, entered.MoreHistory));
        Assert.Empty(entered.History);
    }
}
