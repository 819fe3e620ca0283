using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Community;

/// <summary>Who somebody is, and from where: a cloak for everyone, the address for those who may see it.</summary>
public sealed class WhoisTests
{
    private readonly World _world = new();

    [Fact]
    public void A_cloak_is_the_same_from_the_same_place_and_another_from_another()
    {
        var asker = _world.Guest("asker");
        foreach (var (nick, address) in new[]
        {
            ("four", "203.0.113.7"), ("same", "203.0.113.7"), ("mapped", "::ffff:203.0.113.7"), ("other", "203.0.113.8"),
            ("six", "2001:db8:0:1::1"), ("house", "2001:db8:0:1:ffff::2"), ("street", "2001:db8:0:2::1"),
        })
        {
            _world.Guest(nick, address);
        }

        var four = Cloak(asker, "four");
        Assert.Equal(10, four.Length);
        Assert.Equal([four, four], [Cloak(asker, "same"), Cloak(asker, "mapped")]);
        Assert.Equal(Cloak(asker, "six"), Cloak(asker, "house"));
        Assert.Equal(4, new[] { four, Cloak(asker, "other"), Cloak(asker, "six"), Cloak(asker, "street") }.Distinct().Count());
    }

    [Fact]
    public void It_outlives_the_server_and_another_server_has_another()
    {
        _world.Account("alice").Drops();
        var cloak = Cloak(_world.Guest("asker", "203.0.113.7"), "asker");
        _world.Restart();
        Assert.Equal(cloak, Cloak(_world.Guest("asker", "203.0.113.7"), "asker"));
        var other = new World();
        other.Chance.Fill(new byte[1]);
        Assert.NotEqual(cloak, Cloak(other.Guest("asker", "203.0.113.7"), "asker"));
    }

    [Fact]
    public void A_key_that_could_not_be_stored_at_first_is_stored_later()
    {
        var asker = _world.Guest("asker", "203.0.113.7");
        _world.Store.IsFull = true;
        var cloak = Cloak(asker, "asker");
        _world.Store.IsFull = false;
        _world.Account("alice");
        Assert.Equal(cloak, Cloak(asker, "asker"));
        _world.Restart();
        Assert.Equal(cloak, Cloak(_world.Guest("asker", "203.0.113.7"), "asker"));
    }

    [Fact]
    public void One_of_several_connections_is_one_of_several_places()
    {
        var alice = _world.Account("alice", "::ffff:203.0.113.7");
        _world.Again("alice", "203.0.113.7");
        _world.Again("alice", "2001:db8::1");
        alice.Types("/whois alice");
        var described = alice.Sees<PersonDescribed>();
        Assert.Equal(2, described.Cloaks.Count);
        Assert.Equal(["203.0.113.7", "2001:db8::1"], described.Addresses!);
    }

    [Theory]
    [InlineData("gus", false)]
    [InlineData("alice", false)]
    [InlineData("mona", true)]
    [InlineData("olive", true)]
    [InlineData("root", true)]
    public void Addresses_are_for_those_who_keep_order_in_a_room_that_stays(string asker, bool sees)
    {
        var tea = new TeaRoom();
        tea.GuestJoins("mallory", "203.0.113.7");
        tea.World.Guest("elsewhere", "203.0.113.8");
        var who = new[] { tea.Guest, tea.Plain, tea.Moderator, tea.Owner, tea.Admin }.Single(a => a.Nick == asker);
        who.Types("/whois mallory");
        Assert.Equal(sees ? ["203.0.113.7"] : null, who.Sees<PersonDescribed>().Addresses);
        who.Types("/whois elsewhere");
        Assert.Equal(asker == "root" ? ["203.0.113.8"] : null, who.Sees<PersonDescribed>().Addresses);
        who.Types("/whois " + asker);
        Assert.Single(who.Sees<PersonDescribed>().Addresses!);
    }

    [Fact]
    public void Whoever_makes_a_room_and_asks_people_in_learns_nothing_by_it()
    {
        var (maker, mallory) = (_world.Account("maker"), _world.Guest("mallory"));
        maker.Types("/join trap");
        maker.Types("/invite mallory");
        mallory.Types("/join trap");
        maker.Forgets();
        maker.Types("/whois mallory");
        Assert.Null(maker.Sees<PersonDescribed>().Addresses);
        Assert.Equal("203.0.113.9", _world.Guest("nat", "203.0.113.9").Session.Address!.ToString());
    }

    [Fact]
    public void It_says_what_everyone_may_know_of_an_account_that_is_away()
    {
        var alice = _world.Owner("alice", "tea");
        alice.Drops();
        var asker = _world.Guest("asker");
        asker.Types("/whois ALICE");
        var described = asker.Sees<PersonDescribed>();
        Assert.Equal(("alice", _world.Time.Now, false, false), (described.Nick.Text, described.Since, described.Online, described.Administrator));
        Assert.Equal([("lobby", "None"), ("tea", "Owner")], described.Rooms.Select(p => (p.Room.Text, p.Role.ToString())));
        Assert.Empty(described.Cloaks);
        Assert.Equal(RefusalCode.NoSuchPerson, asker.Tries("/whois \u0430lice")); // a Cyrillic а
        asker.Types("/whois asker");
        Assert.Null(asker.Sees<PersonDescribed>().Since);
    }

    private static string Cloak(Actor asker, string nick)
    {
        asker.Forgets();
        asker.Types("/whois " + nick);
        return Assert.Single(asker.Sees<PersonDescribed>().Cloaks);
    }
}
