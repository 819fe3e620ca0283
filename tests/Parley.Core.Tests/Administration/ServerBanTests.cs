using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Administration;

/// <summary>Who is kept off the server, and who is not.</summary>
public sealed class ServerBanTests
{
    private readonly World _world = new();
    private readonly Actor _root;

    public ServerBanTests() => _root = _world.Administrator("root", "192.0.2.1");

    [Fact]
    public void Whoever_is_banned_is_off_at_once_with_every_connection_and_told_why_on_coming_back()
    {
        var (desk, phone, bob) = (_world.Account("alice", "203.0.113.7"), _world.Again("alice", "203.0.113.99"), _world.Guest("bob"));
        _root.Types("/server-ban alice 30d floods");
        Assert.All([desk, phone], who => Assert.Equal(CloseReason.Banned, who.Ended));
        Assert.Equal(1, _root.Sees<BanMade>().Affected);
        Assert.False(bob.Told.OfType<PresenceChanged>().Single().Online);
        Assert.Equal("root BanFromServer alice ban until 2026-02-01 03:04 UTC (floods)", _world.Audit()[^1]);
        _world.Restart();
        var back = _world.Connects();
        back.Types("/login alice alice's password");
        var refusal = back.IsRefused(RefusalCode.Banned);
        Assert.Equal((null, "floods", _world.Time.Now.AddDays(30)), (refusal.Subject, refusal.Why, refusal.Until));
        Assert.Null(back.Session.Person);
        _world.Time.Advance(TimeSpan.FromDays(30));
        back.Types("/login alice alice's password");
        Assert.Equal(["lobby"], back.Person.Rooms.Select(r => r.Name.Text));
    }

    [Theory]
    [InlineData("bad*", "bad1")]
    [InlineData("b\u0430d1", "bad1")] // with a Cyrillic а
    [InlineData("@203.0.113.0/24", "bad1 good")]
    [InlineData("@bad1", "bad1 good")]
    [InlineData("2001:db8::/32", "six")]
    [InlineData("*", "bad1 good six nat")]
    public void By_name_pattern_and_address_guests_and_accounts_alike(string mask, string expected)
    {
        var all = new[] { _world.Guest("bad1", "203.0.113.7"), _world.Account("good", "203.0.113.7"), _world.Account("six", "2001:db8::1"), _world.Guest("nat", "192.0.2.1") };
        var names = all.Select(a => a.Nick).ToList();
        _root.Types("/server-ban " + mask);
        Assert.Equal(expected.Split(' '), names.Zip(all).Where(p => p.Second.Ended == CloseReason.Banned).Select(p => p.First));
        Assert.Equal(expected.Split(' ').Length, _root.Sees<BanMade>().Affected);
        Assert.Null(_root.Ended);
    }

    [Theory]
    [InlineData("/login bad1", RefusalCode.Banned)]
    [InlineData("/login B\u0430d1", RefusalCode.Banned)] // with a Cyrillic а
    [InlineData("/login good", null)]
    [InlineData("/login", RefusalCode.Banned)] // guest-1, since guests' names are banned too
    [InlineData("/register bad2 correct horse", RefusalCode.Banned)]
    [InlineData("/register good correct horse", null)]
    public void Nobody_comes_in_under_a_name_that_is_banned(string line, RefusalCode? code)
    {
        _root.Types("/server-ban bad*");
        _root.Types("/server-ban guest-*");
        var somebody = _world.Connects();
        Assert.Equal(code, somebody.Tries(line));
        Assert.Equal(code is null, somebody.Session.IsLoggedIn);
    }

    [Fact]
    public void Nor_takes_one_later()
    {
        _root.Types("/server-ban bad*");
        var (gast, alice) = (_world.Guest("gast"), _world.Account("alice"));
        foreach (var who in new[] { gast, alice })
        {
            who.Forgets();
            who.Types("/nick badger");
            Assert.Equal("badger", who.IsRefused(RefusalCode.NickBanned).Subject);
        }

        gast.Asks("register", ("nick", "badger"), ("password", "correct horse"));
        gast.IsRefused(RefusalCode.Banned);
        Assert.Null(_root.Tries("/nick badger"));
        Assert.Null(_root.Tries("/rename-account alice bad2"));
        Assert.Equal(CloseReason.Banned, alice.Ended);
    }

    [Fact]
    public void An_administrator_is_exempt_whatever_the_mask_and_nobody_bans_one()
    {
        _world.Administrator("ruth", "203.0.113.7");
        foreach (var who in new[] { _root, _world.Console() })
        {
            foreach (var mask in new[] { "root", "ruth", "@ruth", "RUTH" })
            {
                Assert.Equal(RefusalCode.Outranked, who.Tries("/server-ban " + mask));
            }
        }

        Assert.Null(_root.Tries("/server-ban *"));
        Assert.Null(_root.Tries("/server-ban 0.0.0.0/0"));
        Assert.Equal("ruth", _world.Again("ruth", "203.0.113.7").Nick);

        // Made one no more, the person is under the bans.
        var ruth = _world.Again("ruth", "203.0.113.7");
        Assert.Null(_root.Tries("/administrator ruth off"));
        Assert.Equal(CloseReason.Banned, ruth.Ended);
        Assert.Null(_root.Tries("/join tea"));
        Assert.Null(_root.Tries("/administrator root off"));
        Assert.Equal(CloseReason.Banned, _root.Ended);
        Assert.DoesNotContain(_root.Session, _world.Hub.People.All.SelectMany(p => p.Sessions));
    }

    [Fact]
    public void An_exception_is_stronger_and_once_it_is_taken_back_the_ban_holds()
    {
        var alice = _world.Account("alice", "203.0.113.7");
        Assert.Null(_root.Tries("/server-exempt alice 7d"));
        Assert.Null(_root.Tries("/server-ban 203.0.113.0/24"));
        Assert.Null(alice.Ended);
        Assert.Equal("alice", _world.Again("alice", "203.0.113.8").Nick);

        // To log out is to be a guest, of whom no exception is made.
        var phone = _world.Again("alice", "203.0.113.9");
        phone.Types("/logout");
        Assert.Equal(CloseReason.Quit, phone.Ended);
        Assert.Null(_root.Tries("/server-unexempt alice"));
        Assert.Equal(CloseReason.Banned, alice.Ended);
        Assert.Equal(["root BanFromServer alice exception lifted"], _world.Audit().TakeLast(1));
    }

    [Fact]
    public void A_guest_who_registers_while_banned_by_a_name_stays_banned()
    {
        var gast = _world.Guest("gast");
        Assert.Null(_root.Tries("/server-exempt gast"));
        Assert.Null(_root.Tries("/server-ban gast"));
        gast.Types("/register correct horse");
        Assert.Null(gast.Tries("/nick gustav"));
        _world.Restart();
        var root = _world.Again("root");
        Assert.Null(root.Tries("/server-unexempt gast"));
        var back = _world.Connects();
        back.Types("/login gustav correct horse");
        back.IsRefused(RefusalCode.Banned);
    }

    [Fact]
    public void A_list_has_those_of_the_server_alone()
    {
        var olive = _world.Owner("olive", "tea");
        olive.Types("/ban bad*");
        _root.Types("/server-ban worse* 1d");
        _root.Types("/server-exempt @192.0.2.0/24");
        _root.Forgets();
        _root.Types("/server-bans");
        Assert.Equal(
            [(BanEffect.Ban, "worse*"), (BanEffect.Exempt, "@192.0.2.0/24")],
            _root.Sees<BansListed>().Bans.Select(b => (b.Effect, b.Mask.Text)));
    }

    [Fact]
    public void Whoever_is_put_off_may_come_back()
    {
        var (alice, phone, gast) = (_world.Account("alice"), _world.Again("alice"), _world.Guest("gast"));
        gast.Forgets();
        _root.Types("/server-kick alice floods");
        Assert.All([alice, phone], who => Assert.Equal(CloseReason.Kicked, who.Ended));
        Assert.Equal(["alice", "2"], _root.Told.OfType<Noted>().Single().Args);
        Assert.Equal("root BanFromServer alice put off (floods)", _world.Audit()[^1]);
        Assert.False(gast.Told.OfType<PresenceChanged>().Single().Online);
        Assert.Equal("alice", _world.Again("alice").Nick);
        Assert.Null(_root.Tries("/server-kick gast"));
        Assert.Equal(CloseReason.Kicked, gast.Ended);
        Assert.Equal(RefusalCode.NoSuchPerson, _root.Tries("/server-kick gast"));
    }
}
