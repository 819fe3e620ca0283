using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Rooms;

/// <summary>What was said in a room that was closed or renamed is not for whoever makes a room of that name, today or after a restart.</summary>
public sealed class FormerNameTests
{
    private readonly World _world = new();

    [Theory]
    [InlineData("/rename-room coffee", false)]
    [InlineData("/rename-room coffee", true)]
    [InlineData("/close-room tea", false)]
    [InlineData("/close-room tea", true)]
    public void Whoever_makes_a_room_of_the_old_name_begins_anew(string line, bool restarts)
    {
        var alice = _world.Owner("alice", "tea");
        foreach (var said in new[] { "/topic secret topic", "secret", "/ban bad*", "/role alice moderator" })
        {
            alice.Types(said);
        }

        alice.Types(line);
        if (restarts)
        {
            _world.Restart();
        }

        var mallory = _world.Account("mallory");
        mallory.Types("/join TEA");
        AssertNew(mallory);
        Assert.Null(mallory.Tries("mine"));
        Assert.Null(mallory.Tries("/register-room"));
        _world.Restart();
        mallory = _world.Again("mallory");
        mallory.Types("/join tea");
        Assert.Equal(["mine"], mallory.Sees<RoomEntered>().History.Select(h => h.Fact.Text));
    }

    [Theory]
    [InlineData("/set password earl grey", false)]
    [InlineData("/set password earl grey", true)]
    [InlineData("/set invite-only on", true)]
    [InlineData("/set unlisted on", false)]
    [InlineData("/set off-the-record on", true)]
    [InlineData("/set guests none", true)]
    public void And_so_does_whoever_makes_one_where_people_spoke_in_private(string line, bool restarts)
    {
        var alice = _world.Account("alice");
        alice.Types("/join tea");
        alice.Types("before");
        alice.Types(line);
        alice.Types("secret");
        alice.IsFine();
        if (restarts)
        {
            _world.Restart();
            Assert.DoesNotContain(_world.Hub.Rooms.Open, r => r.Name.Text == "tea");
        }
        else
        {
            alice.Types("/leave tea");
        }

        var mallory = _world.Account("mallory");
        mallory.Types("/join tea");
        AssertNew(mallory);
    }

    [Fact]
    public void A_private_room_that_becomes_somebody_s_keeps_its_history()
    {
        var alice = _world.Account("alice");
        alice.Types("/join tea");
        alice.Types("/set invite-only on");
        alice.Types("secret");
        alice.Types("/register-room");
        alice.Types("/set invite-only off");
        _world.Restart();
        var bob = _world.Account("bob");
        bob.Types("/join tea");
        Assert.Equal(["secret"], bob.Sees<RoomEntered>().History.Select(h => h.Fact.Text));
    }

    [Fact]
    public void And_so_does_the_next_and_the_one_after()
    {
        for (var i = 0; i < 4; i++)
        {
            var owner = _world.Owner($"owner{i}", "tea");
            owner.Asks("history", ("room", "tea"));
            Assert.Empty(owner.Sees<HistoryRead>().Page.Facts);
            owner.Types($"secret {i}");
            owner.Types(i % 2 == 0 ? "/close-room tea" : $"/rename-room tea{i}");
            owner.IsFine();
            if (i == 2)
            {
                _world.Restart();
            }
        }

        var mallory = _world.Guest("mallory");
        mallory.Types("/join tea");
        AssertNew(mallory);
    }

    [Fact]
    public void A_room_that_was_renamed_and_is_closed_leaves_nothing_under_either_name()
    {
        var alice = _world.Owner("alice", "tea");
        alice.Types("secret");
        alice.Types("/rename-room coffee");
        alice.Types("more secrets");
        alice.Types("/close-room coffee");
        _world.Restart();
        var mallory = _world.Guest("mallory");
        foreach (var name in new[] { "tea", "coffee" })
        {
            mallory.Types("/join " + name);
            AssertNew(mallory);
        }
    }

    [Fact]
    public void A_room_may_go_back_to_its_old_name_and_away_again()
    {
        var alice = _world.Owner("alice", "tea");
        alice.Types("one");
        alice.Types("/rename-room coffee");
        alice.Types("/rename-room tea");
        alice.Types("two");
        _world.Restart();
        alice = _world.Again("alice");
        alice.Types("/join tea");
        Assert.Equal(["one", "two"], alice.Sees<RoomEntered>().History.Select(h => h.Fact.Text));
        alice.Types("/rename-room coffee");
        var mallory = _world.Guest("mallory");
        mallory.Types("/join tea");
        AssertNew(mallory);
    }

    [Fact]
    public void Two_names_exchanged_are_two_rooms_still()
    {
        var (alice, bob) = (_world.Owner("alice", "one"), _world.Owner("bob", "two"));
        alice.Types("of alice");
        bob.Types("of bob");
        alice.Types("/rename-room three");
        bob.Types("/rename-room one");
        alice.Types("/rename-room two");
        _world.Restart();
        (alice, bob) = (_world.Again("alice"), _world.Again("bob"));
        alice.Types("/join two");
        bob.Types("/join one");
        Assert.Equal(["of alice"], alice.Sees<RoomEntered>().History.Select(h => h.Fact.Text));
        Assert.Equal(["of bob"], bob.Sees<RoomEntered>().History.Select(h => h.Fact.Text));
    }

    [Fact]
    public void The_audit_of_a_room_is_not_that_of_the_next()
    {
        var alice = _world.Owner("alice", "tea");
        alice.Types("/ban mallory");
        alice.Types("/close-room tea");
        var mallory = _world.Owner("mallory", "tea");
        mallory.Types("/audit");
        Assert.Equal("RegisterRoom", Assert.Single(mallory.Sees<AuditRead>().Page.Entries).What.ToString());
    }

    [Fact]
    public void Those_who_were_in_it_are_not_in_the_next()
    {
        var alice = _world.Owner("alice", "tea");
        var bob = _world.Account("bob");
        bob.Types("/join tea");
        alice.Begins("/close-room tea");
        _world.Restart();
        var mallory = _world.Guest("mallory");
        mallory.Types("/join tea");
        Assert.Equal(1, mallory.Sees<RoomEntered>().People);
        Assert.Equal(["lobby"], _world.Again("bob").Person.Rooms.Select(r => r.Name.Text));
    }

    private static void AssertNew(Actor maker)
    {
        var entered = maker.Told.OfType<RoomEntered>().Single();
        Assert.Equal((null, 0L, 1), (entered.Topic, entered.LastSeq, entered.People));
        Assert.Empty(entered.History);
        maker.Forgets();
        maker.Types("/history");
        Assert.Empty(maker.Sees<HistoryRead>().Page.Facts);
        maker.Types("/search secret");
        Assert.Empty(maker.Sees<SearchRead>().Page.Facts);
    }
}
