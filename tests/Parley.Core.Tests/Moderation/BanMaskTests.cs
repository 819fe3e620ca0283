using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;
using Parley.Wire.Commands;

namespace Parley.Core.Tests.Moderation;

/// <summary>Whom a ban is about: names, patterns, addresses.</summary>
public sealed class BanMaskTests
{
    private readonly TeaRoom _tea = new();

    [Theory]
    [InlineData("bad1", "bad1")]
    [InlineData("BAD1", "bad1")]
    [InlineData("\uFF42\uFF41\uFF44\uFF11", "bad1")] // in full width
    [InlineData("b\u0430d1", "bad1")] // with a Cyrillic а
    [InlineData("bad*", "bad1 bad22 Badger \u0412\u0430d4")] // a Cyrillic В is taken for a B
    [InlineData("bad?", "bad1 \u0412\u0430d4")]
    [InlineData("BAD??", "bad22")]
    [InlineData("*2*", "bad22")]
    [InlineData("?", "")]
    [InlineData("*", "bad1 bad22 Badger \u0412\u0430d4 good alice gus")]
    [InlineData("**?*", "bad1 bad22 Badger \u0412\u0430d4 good alice gus")]
    [InlineData("*d4", "\u0412\u0430d4")]
    [InlineData("\u0412*4", "\u0412\u0430d4")]
    [InlineData("@203.0.113.7", "bad1")]
    [InlineData("203.0.113.7", "bad1")]
    [InlineData("203.0.113.0/24", "bad1 bad22")]
    [InlineData("@203.0.113.99/24", "bad1 bad22")]
    [InlineData("::ffff:203.0.113.7", "bad1")]
    [InlineData("@2001:db8::1", "")]
    [InlineData("@2001:db8:0:1::/64", "Badger \u0412\u0430d4")]
    [InlineData("@2001:db8:0:1::/96", "Badger")]
    [InlineData("@2001:db8::/32", "Badger \u0412\u0430d4")]
    [InlineData("0.0.0.0/0", "bad1 bad22 good alice gus")]
    [InlineData("::/0", "Badger \u0412\u0430d4")]
    [InlineData("@bad22", "bad22")]
    [InlineData("@Badger", "Badger \u0412\u0430d4")] // the /64 of one is the other's as well
    public void A_mask_finds_those_whom_it_is_about(string mask, string expected)
    {
        Crowd();
        _tea.Moderator.Asks("ban", ("whom", mask));
        var gone = _tea.Moderator.Told.OfType<Kicked>().Select(k => k.Nick.Text).ToList();
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), gone.Order(StringComparer.Ordinal));
        Assert.Equal(gone.Count, _tea.Moderator.Sees<BanMade>().Affected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("@@")]
    [InlineData("@nobody")]
    [InlineData("@console")]
    [InlineData("a b")]
    [InlineData("bad\n*")]
    [InlineData("bad,good")]
    [InlineData("203.0.113.0/33")]
    [InlineData("2001:db8::/129")]
    [InlineData("203.0.113.0/-1")]
    [InlineData("203.0.113.0/ 8")]
    [InlineData("@1")]
    [InlineData("@1.2")]
    [InlineData("\uFFFE*")]
    [InlineData("@\uFFFE")]
    public void What_is_no_mask_bans_nobody(string mask) => IsNoMask(mask);

    [Fact]
    public void A_star_in_the_middle_of_a_letter_is_no_mask()
    {
        // As two units of UTF-16, which no attribute can hold.
        var letter = "\U0001D49C";
        IsNoMask($"{letter[0]}*{letter[1]}");
        IsNoMask($"{letter[0]}?{letter[1]}");
        IsNoMask($"*{letter[0]}");
    }

    [Fact]
    public void A_pattern_finds_what_looks_like_it_as_it_is_written()
    {
        // In Greek; in lower case it would be taken for something else.
        _tea.Moderator.Types("/ban \u039C\u0391\u039C\u0391");
        Assert.Equal(RefusalCode.Banned, _tea.World.Guest("MAMA").Tries("/join tea"));
        _tea.Moderator.Types("/ban *\u039C\u0391\u03A5");
        Assert.Equal(RefusalCode.Banned, _tea.World.Guest("xmay").Tries("/join tea"));
    }

    [Fact]
    public void Of_an_address_that_a_person_stands_for_only_the_cloak_is_shown()
    {
        var bad = _tea.GuestJoins("bad", "203.0.113.7");
        _tea.Moderator.Types("/whois bad");
        var described = _tea.Moderator.Sees<PersonDescribed>();
        _tea.Moderator.Types("/ban @bad");
        var mask = _tea.Moderator.Sees<BanMade>().Ban.Mask;
        Assert.Equal("@" + Assert.Single(described.Cloaks), mask.Text);
        Assert.DoesNotContain("203.0.113.7", _tea.World.Audit()[^1], StringComparison.Ordinal);

        // Under another name, from the same place.
        bad.Drops();
        Assert.Equal(RefusalCode.Banned, _tea.World.Guest("good", "203.0.113.7").Tries("/join tea"));
        Assert.Null(_tea.World.Guest("bad", "203.0.113.8").Tries("/join tea"));
    }

    [Fact]
    public void Where_nothing_is_kept_there_are_no_cloaks_to_be_found_by()
    {
        var world = _tea.World;
        var hub = new Hub(world.Log, world.Background, world.Time, world.Limits);
        var (maker, gast) = (world.Connects(), world.Connects());
        foreach (var (who, line) in new[] { (maker, "/login maker"), (maker, "/join attic"), (gast, "/login gast"), (gast, "/join attic"), (maker, "/ban @") })
        {
            Assert.True(TypedCommand.TryRead(line, out var act, out _));
            who.Forgets();
            hub.Handle(who.Session, act);
        }

        maker.IsRefused(RefusalCode.BadMask);
    }

    [Fact]
    public void A_cloak_finds_everyone_from_the_address_for_as_long_as_one_of_them_is_there()
    {
        _tea.GuestJoins("bad", "203.0.113.7");
        _tea.GuestJoins("worse", "203.0.113.7");
        _tea.Moderator.Types("/whois bad");
        var cloak = Assert.Single(_tea.Moderator.Sees<PersonDescribed>().Cloaks);
        _tea.Moderator.Types("/ban @" + cloak);
        Assert.Equal(2, _tea.Moderator.Sees<BanMade>().Affected);
    }

    [Fact]
    public void Whoever_has_several_addresses_is_banned_by_each_of_them()
    {
        var desk = _tea.Joins("bob", address: "203.0.113.7");
        var phone = _tea.World.Again("bob", "203.0.113.99");
        _tea.Moderator.Types("/ban @203.0.113.7");
        Assert.All([desk, phone], who => Assert.Single(who.Told.OfType<RoomExited>()));
        Assert.Equal(RefusalCode.Banned, phone.Tries("/join tea"));
        desk.Drops();
        Assert.Null(phone.Tries("/join tea"));

        // Coming back from there as well, the person is out again, wherever else the connections are from.
        desk = _tea.World.Again("bob", "203.0.113.7");
        Assert.True(phone.Sees<Kicked>() is { Nick.Text: "bob", IsBan: true, By.Text: "mona" });
        Assert.DoesNotContain(desk.Person.Rooms, r => r.Name.Text == "tea");
    }

    private void IsNoMask(string mask)
    {
        foreach (var verb in new[] { "ban", "silence", "exempt" })
        {
            _tea.Moderator.Asks(verb, ("whom", mask));
            Assert.Equal(mask, _tea.Moderator.IsRefused(RefusalCode.BadMask).Subject);
        }

        _tea.Moderator.Asks("unban", ("whom", mask));
        _tea.Moderator.IsRefused(RefusalCode.NoSuchBan);
        Assert.Empty(_tea.Room.Bans.Standing(_tea.World.Time.Now));
    }

    private void Crowd()
    {
        _tea.GuestJoins("bad1", "203.0.113.7");
        _tea.GuestJoins("bad22", "::ffff:203.0.113.8");
        _tea.Joins("Badger", address: "2001:db8:0:1::1");
        _tea.GuestJoins("\u0412\u0430d4", "2001:db8:0:1:ffff::2"); // Вad4
        _tea.Joins("good");
    }
}
