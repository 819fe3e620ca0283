using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Rooms;

/// <summary>What is set of a room does what it says, and is set by those whose matter it is.</summary>
public sealed class SettingTests
{
    private readonly TeaRoom _tea = new();

    [Theory]
    [InlineData("moderated on", null, null)]
    [InlineData("Invite-Only ON", null, null)]
    [InlineData("topic_locked on", null, null)]
    [InlineData("slow 1m", null, null)]
    [InlineData("slow 30", null, null)]
    [InlineData("unlisted on", RefusalCode.NotAllowed, null)]
    [InlineData("password earl grey", RefusalCode.NotAllowed, null)]
    [InlineData("limit 10", RefusalCode.NotAllowed, null)]
    [InlineData("guests read-only", RefusalCode.NotAllowed, null)]
    [InlineData("off-the-record on", RefusalCode.NotAllowed, null)]
    [InlineData("keep-days 7", RefusalCode.NotAllowed, null)]
    [InlineData("moderated yes", RefusalCode.BadSetting, RefusalCode.BadSetting)]
    [InlineData("slow -1", RefusalCode.BadSetting, RefusalCode.BadSetting)]
    [InlineData("slow 2d", RefusalCode.BadSetting, RefusalCode.BadSetting)]
    [InlineData("slow 1.5s", RefusalCode.BadSetting, RefusalCode.BadSetting)]
    [InlineData("limit 10001", RefusalCode.NotAllowed, RefusalCode.BadSetting)]
    [InlineData("guests some", RefusalCode.NotAllowed, RefusalCode.BadSetting)]
    [InlineData("keep-days 36601", RefusalCode.NotAllowed, RefusalCode.BadSetting)]
    [InlineData("colour green", RefusalCode.NoSuchSetting, RefusalCode.NoSuchSetting)]
    public void Some_is_for_moderators_and_some_for_the_owner(string setting, RefusalCode? moderator, RefusalCode? owner)
    {
        Assert.Equal(
            setting.StartsWith("colour", StringComparison.Ordinal) ? RefusalCode.NoSuchSetting : RefusalCode.NotAllowed,
            _tea.Plain.Tries("/set " + setting));
        Assert.Equal(moderator, _tea.Moderator.Tries("/set " + setting));
        Assert.Equal(owner, _tea.Owner.Tries("/set " + setting));
        Assert.Equal(owner is null ? 1 : 0, _tea.Guest.Told.OfType<RoomChanged>().Count());
        var state = _tea.Room.Options;
        _tea.World.Restart();
        Assert.Equal(state, _tea.Room.Options);
    }

    [Theory]
    [InlineData("moderated yes", "on, off")]
    [InlineData("slow 2d", "1s-1d, off")]
    [InlineData("password", null)]
    [InlineData("limit many", "1-10000, off")]
    [InlineData("guests some", "allowed, read-only, none")]
    [InlineData("keep-days -1", "1-36600, off")]
    public void What_cannot_be_set_so_is_answered_with_how_it_can(string setting, string? takes)
    {
        _tea.Owner.Forgets();
        _tea.Owner.Types("/set " + setting);
        Assert.Equal(takes, _tea.Owner.Told.OfType<Refused>().SingleOrDefault()?.Refusal.Takes);
    }

    [Fact]
    public void Everyone_in_the_room_may_read_how_it_is_set()
    {
        _tea.Owner.Types("/set password earl grey");
        _tea.Guest.Types("/set");
        var shown = _tea.Guest.Told.OfType<SettingsListed>().Single().Settings.ToDictionary(s => s.Name, s => s.Value);
        Assert.Equal(("on", "off", "off", "allowed"), (shown["password"], shown["moderated"], shown["slow"], shown["guests"]));
        Assert.Equal(10, shown.Count);
    }

    [Fact]
    public void While_it_is_moderated_those_with_voice_speak()
    {
        _tea.Moderator.Types("/set moderated on");
        Assert.Equal(RefusalCode.Moderated, _tea.Plain.Tries("hello"));
        Assert.Equal(RefusalCode.Moderated, _tea.Guest.Tries("/topic mine"));
        _tea.Owner.Types("/role alice member");
        Assert.Equal(RefusalCode.Moderated, _tea.Plain.Tries("hello"));
        _tea.Moderator.Types("/role alice voiced");
        _tea.Moderator.Types("/role gus voiced");
        foreach (var who in new[] { _tea.Plain, _tea.Guest, _tea.Moderator, _tea.Owner, _tea.Admin })
        {
            Assert.Null(who.Tries("hello"));
        }
    }

    [Fact]
    public void A_locked_topic_is_for_moderators()
    {
        _tea.Moderator.Types("/set topic-locked on");
        Assert.Equal(RefusalCode.TopicLocked, _tea.Plain.Tries("/topic mine"));
        _tea.Owner.Types("/role alice voiced");
        Assert.Equal(RefusalCode.TopicLocked, _tea.Plain.Tries("/topic mine"));
        Assert.Null(_tea.Moderator.Tries("/topic ours"));
        Assert.Null(_tea.Plain.Tries("/topic"));
    }

    [Fact]
    public void What_is_set_already_is_told_to_nobody_and_what_cannot_be_stored_is_not_set()
    {
        _tea.Moderator.Types("/set slow 10s");
        _tea.Forget();
        _tea.Moderator.Types("/set slow 10");
        Assert.Empty(_tea.Guest.Told);
        var before = _tea.World.State();
        _tea.World.Store.IsFull = true;
        foreach (var line in new[] { "/set slow off", "/set password earl grey", "/set off-the-record on", "/set keep-days 3", "/set guests none" })
        {
            Assert.Equal(RefusalCode.StoreUnavailable, _tea.Owner.Tries(line));
        }

        Assert.Equal(before, _tea.World.State());
        Assert.Empty(_tea.Guest.Told);
    }

    [Fact]
    public void A_log_that_cannot_take_for_how_long_to_keep_changes_nothing()
    {
        var before = _tea.World.State();
        _tea.World.Log.IsFull = true;
        Assert.Equal(RefusalCode.StoreUnavailable, _tea.Owner.Tries("/set keep-days 3"));
        Assert.Equal(before, _tea.World.State());
        Assert.Empty(_tea.Guest.Told);
        Assert.DoesNotContain(_tea.World.Store.Load().Rooms, r => r.Options.KeepDays > 0);
        _tea.World.Log.IsFull = false;
        Assert.Null(_tea.Owner.Tries("/set keep-days 3"));
        Assert.Equal(3, _tea.World.Log.KeptFor("tea"));
        _tea.World.Store.IsFull = true;
        Assert.Equal(RefusalCode.StoreUnavailable, _tea.Owner.Tries("/set keep-days 1"));
        Assert.Equal(3, _tea.World.Log.KeptFor("tea"));
        _tea.World.Store.IsFull = false;
        _tea.World.Restart();
        Assert.Equal(3, _tea.World.Log.KeptFor("tea"));
    }

    [Fact]
    public void A_room_that_is_nobody_s_is_set_for_the_time_of_the_stay_and_keeps_its_history()
    {
        _tea.Guest.Types("/join attic");
        Assert.Equal(RefusalCode.RoomNotRegistered, _tea.Guest.Tries("/set keep-days 3"));
        Assert.Null(_tea.Guest.Tries("/set password earl grey"));
        Assert.Null(_tea.Guest.Tries("/set slow 10s"));
        Assert.Equal(RefusalCode.RoomPasswordWrong, _tea.Plain.Tries("/join attic"));
        Assert.Null(_tea.Guest.Tries("/leave"));
        Assert.Null(_tea.Plain.Tries("/join attic"));
        Assert.Equal(0, _tea.World.Room("attic").Options.SlowSeconds);
    }
}
