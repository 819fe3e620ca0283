using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Moderation;

/// <summary>Bans end, are replaced, and are so many and no more.</summary>
public sealed class BanTimeTests
{
    private readonly TeaRoom _tea = new();

    [Theory]
    [InlineData("10s", 10)]
    [InlineData("5m", 300)]
    [InlineData("2h", 7200)]
    [InlineData("1d", 86_400)]
    [InlineData("1W", 604_800)]
    public void A_ban_lasts_as_long_as_was_said(string length, int seconds)
    {
        _tea.Moderator.Types($"/ban alice {length} spam");
        _tea.World.Time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
        Assert.Equal(RefusalCode.Banned, _tea.Plain.Tries("/join tea"));
        Assert.Single(Bans());
        _tea.World.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Empty(Bans());
        Assert.Null(_tea.Plain.Tries("/join tea"));
    }

    [Theory]
    [InlineData("0s")]
    [InlineData("-1d")]
    [InlineData("d")]
    [InlineData("1y")]
    [InlineData("99999d")]
    [InlineData("1 d")]
    [InlineData("")]
    public void What_is_no_length_of_time_is_refused(string length)
    {
        _tea.Moderator.Asks("ban", ("whom", "alice"), ("for", length));
        Assert.Equal("for", _tea.Moderator.IsRefused(RefusalCode.BadParameter).Subject);
        Assert.Null(_tea.Plain.Tries("hello"));
    }

    [Fact]
    public void A_silence_ends_while_its_bearer_is_there()
    {
        _tea.Moderator.Types("/silence gus 10m");
        Assert.Equal(RefusalCode.Silenced, _tea.Guest.Tries("hello"));
        _tea.World.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(_tea.Guest.Tries("hello"));
    }

    [Fact]
    public void A_clock_that_is_set_back_breaks_nothing()
    {
        var world = _tea.World;
        _tea.Moderator.Types("/ban alice 1h");
        _tea.Moderator.Types("/silence gus 1h");
        world.Time.Now -= TimeSpan.FromDays(1);
        Assert.Equal(RefusalCode.Banned, _tea.Plain.Tries("/join tea"));
        Assert.Equal(RefusalCode.Silenced, _tea.Guest.Tries("hello"));
        world.Time.Advance(TimeSpan.FromHours(25));
        Assert.Null(_tea.Plain.Tries("/join tea"));
        Assert.Null(_tea.Guest.Tries("hello"));
        world.Time.Now -= TimeSpan.FromHours(2);
        _tea.Moderator.Forgets();
        Assert.Null(_tea.Moderator.Tries("/ban alice 1h"));
        Assert.Equal(RefusalCode.Banned, _tea.Plain.Tries("/join tea"));
    }

    [Fact]
    public void A_ban_that_has_ended_is_gone_from_the_store_with_the_next_one()
    {
        _tea.Moderator.Types("/ban alice 10s");
        _tea.World.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(_tea.Plain.Tries("/join tea"));
        _tea.World.Restart();
        var mona = _tea.World.Again("mona");
        mona.Asks("ban", ("room", "tea"), ("whom", "bob"));
        Assert.Equal("bob", Assert.Single(_tea.World.Store.Load().Bans).Mask.Text);
        Assert.Null(_tea.World.Again("alice").Tries("/join tea"));
    }

    [Fact]
    public void A_ban_of_the_same_replaces_the_one_before()
    {
        _tea.Moderator.Types("/ban bad* 10s one");
        var first = _tea.Moderator.Sees<BanMade>().Ban;
        _tea.Moderator.Types("/ban BAD* two");
        var second = _tea.Moderator.Sees<BanMade>().Ban;
        Assert.True(second.Id > first.Id);
        Assert.Equal(second, Assert.Single(Bans()));
        Assert.Equal(second, Assert.Single(_tea.World.Store.Load().Bans));
        _tea.World.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(RefusalCode.Banned, _tea.World.Guest("bad1").Tries("/join tea"));

        // A silence of the same is something else.
        _tea.Moderator.Types("/silence bad*");
        Assert.Equal([BanEffect.Ban, BanEffect.Silence], Bans().Select(b => b.Effect));
    }

    [Fact]
    public void There_are_so_many_bans_and_no_more()
    {
        var tea = new TeaRoom(new World(new ChatLimits { Community = new CommunityLimits { MaxBans = 3 } }));
        tea.Moderator.Types("/ban a*");
        tea.Moderator.Types("/silence b* 1m");
        tea.Moderator.Types("/exempt c*");
        tea.Moderator.Forgets();
        tea.Moderator.Types("/ban d*");
        Assert.Equal(3, tea.Moderator.IsRefused(RefusalCode.TooManyBans).Limit);
        Assert.Null(tea.Moderator.Tries("/ban a* again"));
        tea.World.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(tea.Moderator.Tries("/ban d*"));
        Assert.Equal(RefusalCode.TooManyBans, tea.Moderator.Tries("/ban e*"));
        Assert.Null(tea.Moderator.Tries("/unban d*"));
        Assert.Null(tea.Moderator.Tries("/ban e*"));
        Assert.Null(tea.Admin.Tries("/server-ban e*"));
    }

    private IReadOnlyList<BanRecord> Bans()
    {
        _tea.Moderator.Forgets();
        _tea.Moderator.Asks("bans", ("room", "tea"));
        return _tea.Moderator.Sees<BansListed>().Bans;
    }
}
