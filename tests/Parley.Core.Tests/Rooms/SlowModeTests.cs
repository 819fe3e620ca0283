using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Rooms;

public sealed class SlowModeTests
{
    private readonly TeaRoom _tea = new();

    [Fact]
    public void While_it_is_slow_each_waits_between_two_posts()
    {
        _tea.Moderator.Types("/set slow 10s");
        Assert.Null(_tea.Plain.Tries("one"));
        Assert.Null(_tea.Guest.Tries("one"));
        _tea.Plain.Types("two");
        Assert.Equal(10, _tea.Plain.Told.OfType<Refused>().Single().Refusal.Limit);
        Assert.Equal(RefusalCode.SlowMode, _tea.Plain.Tries("/me waits"));
        Assert.Null(_tea.Plain.Tries("/leave"));
        Assert.Null(_tea.Plain.Tries("/join tea"));
        Assert.Equal(RefusalCode.SlowMode, _tea.Plain.Tries("two"));
        _tea.World.Time.Now += TimeSpan.FromDays(1); // the clock on the wall is nothing to go by
        Assert.Equal(RefusalCode.SlowMode, _tea.Plain.Tries("two"));
        _tea.World.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(_tea.Plain.Tries("two"));
        _tea.Moderator.Types("/role alice voiced");
        Assert.Null(_tea.Plain.Tries("three"));
        Assert.Null(_tea.Moderator.Tries("as fast as I like"));
        Assert.Null(_tea.Moderator.Tries("as fast as I like"));
    }

    [Fact]
    public void A_new_connection_is_no_way_round_and_keeps_nobody_else_behind_the_address_waiting()
    {
        _tea.Moderator.Types("/set slow 10s");
        var ada = _tea.GuestJoins("ada", "203.0.113.7");
        Assert.Null(ada.Tries("one"));
        var bea = _tea.GuestJoins("bea", "203.0.113.7");
        Assert.Null(bea.Tries("one"));
        ada.Drops();
        var again = _tea.GuestJoins("ada2", "203.0.113.7");
        Assert.Equal(RefusalCode.SlowMode, again.Tries("two"));
        Assert.Null(_tea.GuestJoins("cat", "203.0.113.7").Tries("one"));
        Assert.Null(_tea.GuestJoins("dot", "203.0.113.8").Tries("one"));
        _tea.World.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(again.Tries("two"));
    }
}
