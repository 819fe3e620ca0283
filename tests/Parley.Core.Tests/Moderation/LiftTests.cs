using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Moderation;

/// <summary>Bans are lifted as they were made, or by their number, or by another way to say the same.</summary>
public sealed class LiftTests
{
    private readonly TeaRoom _tea = new();

    [Theory]
    [InlineData("alice", "alice")]
    [InlineData("alice", "ALICE")]
    [InlineData("alice", "\uFF21lice")] // with an A in full width
    [InlineData("Bad*", "bad*")]
    [InlineData("bad*", "\uFF22ad*")]
    [InlineData("nobody", "Nobody")]
    [InlineData("203.0.113.7/24", "@203.0.113.0/24")]
    [InlineData("@203.0.113.7", "::ffff:203.0.113.7")]
    [InlineData("2001:db8::/32", "2001:DB8:0::/32")]
    [InlineData("@gus", "@gus")]
    public void Whatever_was_said_lifts_it(string mask, string lifted)
    {
        foreach (var (make, lift) in new[] { ("ban", "unban"), ("silence", "unsilence"), ("exempt", "unexempt") })
        {
            _tea.Moderator.Asks(make, ("room", "tea"), ("whom", mask));
            var made = _tea.Moderator.Sees<BanMade>().Ban;
            _tea.Moderator.Asks(lift, ("room", "tea"), ("whom", lifted));
            Assert.Equal(made, _tea.Moderator.Sees<BanLifted>().Ban);
            Assert.Empty(_tea.World.Store.Load().Bans);
            _tea.Guest.Types("/join tea");
        }
    }

    [Fact]
    public void So_does_its_number_and_the_name_of_today()
    {
        _tea.Moderator.Types("/ban alice");
        var id = _tea.Moderator.Sees<BanMade>().Ban.Id;
        _tea.Plain.Types("/nick alicia");
        _tea.Moderator.Types("/unban alicia");
        Assert.Equal(id, _tea.Moderator.Sees<BanLifted>().Ban.Id);
        _tea.Moderator.Types("/ban alicia");
        id = _tea.Moderator.Sees<BanMade>().Ban.Id;
        _tea.Moderator.Types($"/unban {id}");
        Assert.Equal(id, _tea.Moderator.Sees<BanLifted>().Ban.Id);
        Assert.Null(_tea.Plain.Tries("/join tea"));
    }

    [Fact]
    public void A_cloak_lifts_the_ban_that_it_shows_when_nobody_comes_from_there_any_more()
    {
        _tea.Moderator.Types("/ban @gus");
        var shown = _tea.Moderator.Sees<BanMade>().Ban.Mask.Text;
        _tea.Guest.Drops();
        _tea.World.Restart();
        var mona = _tea.World.Again("mona");
        mona.Asks("unban", ("room", "tea"), ("whom", shown));
        mona.Sees<BanLifted>();
    }

    [Theory]
    [InlineData("unsilence", "alice")]
    [InlineData("unexempt", "alice")]
    [InlineData("unban", "bob")]
    [InlineData("unban", "*")]
    [InlineData("unban", "0")]
    [InlineData("unban", "-1")]
    [InlineData("unban", "")]
    [InlineData("server_unban", "alice")]
    public void What_there_is_not_cannot_be_lifted(string verb, string whom)
    {
        _tea.Admin.Asks("ban", ("room", "tea"), ("whom", "alice"));
        _tea.Forget();
        _tea.Admin.Asks(verb, ("whom", whom));
        Assert.Equal(whom, _tea.Admin.IsRefused(RefusalCode.NoSuchBan).Subject);
        Assert.Equal(RefusalCode.Banned, _tea.Plain.Tries("/join tea"));
    }

    [Fact]
    public void The_number_of_a_ban_of_another_room_lifts_nothing_here()
    {
        _tea.Moderator.Types("/ban alice");
        var id = _tea.Moderator.Sees<BanMade>().Ban.Id;
        var other = _tea.World.Owner("otto", "attic");
        other.Types($"/unban {id}");
        other.IsRefused(RefusalCode.NoSuchBan);
        _tea.Admin.Types($"/server-unban {id}");
        _tea.Admin.IsRefused(RefusalCode.NoSuchBan);
    }

    [Fact]
    public void What_has_ended_is_not_there_to_be_lifted()
    {
        _tea.Moderator.Types("/ban alice 1m");
        _tea.World.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(RefusalCode.NoSuchBan, _tea.Moderator.Tries("/unban alice"));
    }

    [Fact]
    public void A_list_has_all_of_them_and_is_for_those_who_keep_order()
    {
        foreach (var line in new[] { "/ban bad* spam", "/silence alice 1d", "/exempt @203.0.113.0/24" })
        {
            _tea.Moderator.Types(line);
        }

        _tea.Moderator.Forgets();
        _tea.Moderator.Types("/bans");
        Assert.Equal(
            [(BanEffect.Ban, "bad*"), (BanEffect.Silence, "alice"), (BanEffect.Exempt, "@203.0.113.0/24")],
            _tea.Moderator.Sees<BansListed>().Bans.Select(b => (b.Effect, b.Mask.Text)));
        Assert.Equal(RefusalCode.NotAllowed, _tea.Plain.Tries("/bans"));
        Assert.Equal(RefusalCode.NotAllowed, _tea.Guest.Tries("/bans"));
    }
}
