using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Rooms;

/// <summary>A room that is nobody's becomes somebody's.</summary>
public sealed class RegisterRoomTests
{
    private readonly World _world = new();

    [Fact]
    public void What_was_for_the_time_of_a_stay_is_for_good()
    {
        var (alice, bob, gus) = (_world.Account("alice"), _world.Account("bob"), _world.Guest("gus"));
        foreach (var who in new[] { alice, bob, gus })
        {
            who.Types("/join attic");
        }

        foreach (var line in new[] { "/role bob moderator", "/role gus voiced", "/set slow 10s", "/ban bad* 7d spam", "/topic attics" })
        {
            alice.Types(line);
        }

        bob.Forgets();
        alice.Forgets();
        alice.Types("/register-room");

        Assert.True(alice.Told.OfType<Noted>().Single() is { Code: NoteCode.RoomRegistered, Args: ["attic"] });
        Assert.True(bob.Sees<RoleChanged>() is { Nick.Text: "alice", Role: Role.Owner, By.Text: "alice" });
        Assert.Equal("alice RegisterRoom attic", _world.Audit()[^1]);
        foreach (var who in new[] { alice, bob, gus })
        {
            who.Drops();
        }

        _world.Restart();
        var attic = _world.Room("attic");
        Assert.Equal(["alice", "bob"], attic.People.Select(p => p.Nick.Text).Order());
        Assert.Equal([Role.Owner, Role.Moderator], attic.People.OrderBy(p => p.Nick.Text).Select(attic.RoleOf));
        Assert.Equal((10, "attics", "bad*"), (attic.Options.SlowSeconds, attic.Topic!.Text, attic.Bans.Standing(_world.Time.Now)[0].Mask.Text));
        alice = _world.Again("alice");
        alice.Types("/leave attic");
        Assert.Null(alice.Tries("/join attic"));
        Assert.Null(alice.Tries("/kick bob"));
    }

    [Fact]
    public void Only_whoever_made_it_and_administrators_may_until_the_maker_is_gone()
    {
        var (maker, bob, carol) = (_world.Account("maker"), _world.Account("bob"), _world.Account("carol"));
        maker.Types("/join attic");
        bob.Types("/join attic");
        bob.Forgets();
        bob.Types("/register-room");
        Assert.Equal("owner", bob.IsRefused(RefusalCode.NotAllowed).Subject);
        Assert.Equal(RefusalCode.NotInRoom, carol.Tries("/register-room attic"));
        maker.Types("/leave");
        Assert.Null(bob.Tries("/register-room"));
        Assert.Equal(RefusalCode.RoomRegistered, bob.Tries("/register-room attic"));
        Assert.Null(maker.Tries("/join attic"));
        Assert.Equal(RefusalCode.RoomRegistered, maker.Tries("/register-room"));

        maker.Types("/join cellar");
        carol.Types("/join cellar");
        carol.Forgets();
        var root = _world.Administrator();
        Assert.Null(root.Tries("/register-room cellar"));
        Assert.Contains(carol.Told.OfType<RoleChanged>(), r => r is { Nick.Text: "root", Role: Role.Owner });
        Assert.Contains(carol.Told.OfType<RoleChanged>(), r => r is { Nick.Text: "maker", Role: Role.None });
        Assert.Equal(RefusalCode.NotAllowed, maker.Tries("/kick carol"));
    }

    [Fact]
    public void Of_two_at_once_the_first_has_it()
    {
        var (maker, alice, bob) = (_world.Guest("maker"), _world.Account("alice"), _world.Account("bob"));
        foreach (var who in new[] { maker, alice, bob })
        {
            who.Types("/join attic");
        }

        maker.Types("/leave");
        alice.Begins("/register-room");
        bob.Forgets();
        bob.Begins("/register-room");
        Assert.Equal(RefusalCode.RoomRegistered, bob.Told.OfType<Refused>().Single().Refusal.Code);
        Assert.Equal(alice.Person.Account!.Id, Assert.Single(_world.Store.Load().Roles).Account);
    }

    [Fact]
    public void Guests_own_nothing_and_the_lobby_is_nobody_s()
    {
        var gus = _world.Guest("gus");
        gus.Types("/join attic");
        Assert.Equal(RefusalCode.AccountRequired, gus.Tries("/register-room"));
        Assert.Equal(RefusalCode.AccountRequired, gus.Tries("/register-room missing"));
        var root = _world.Administrator();
        Assert.Equal(RefusalCode.NotInLobby, root.Tries("/register-room lobby"));
        Assert.Equal(RefusalCode.NoSuchRoom, root.Tries("/register-room missing"));
    }

    [Fact]
    public void A_guest_who_moderated_keeps_voice_and_no_more()
    {
        var (alice, gus, carol) = (_world.Account("alice"), _world.Guest("gus"), _world.Guest("carol"));
        foreach (var who in new[] { alice, gus, carol })
        {
            who.Types("/join attic");
        }

        alice.Types("/role gus moderator");
        carol.Forgets();
        alice.Types("/register-room");
        Assert.Contains(carol.Told.OfType<RoleChanged>(), r => r is { Nick.Text: "gus", Role: Role.Voiced });
        Assert.Equal(RefusalCode.NotAllowed, gus.Tries("/kick carol"));
        gus.Types("/whois carol");
        Assert.Null(gus.Sees<PersonDescribed>().Addresses);
    }

    [Fact]
    public void An_account_owns_so_many_rooms()
    {
        var world = new World(new ChatLimits { Community = new CommunityLimits { MaxRoomsOwned = 1 } });
        var (alice, bob) = (world.Owner("alice", "one"), world.Owner("bob", "two"));
        alice.Types("/join three");
        alice.Forgets();
        alice.Types("/register-room");
        Assert.Equal(1, alice.IsRefused(RefusalCode.TooManyOwned).Limit);
        bob.Types("/transfer-room alice");
        bob.IsRefused(RefusalCode.TooManyOwned);
        Assert.Null(alice.Tries("/close-room one"));
        Assert.Null(alice.Tries("/register-room three"));
    }

    [Fact]
    public void A_full_store_makes_nothing_of_it()
    {
        var alice = _world.Account("alice");
        alice.Types("/join attic");
        var before = _world.State();
        _world.Store.IsFull = true;
        Assert.Equal(RefusalCode.StoreUnavailable, alice.Tries("/register-room"));
        Assert.Equal(before, _world.State());
        _world.Store.IsFull = false;
        Assert.Null(alice.Tries("/register-room"));
    }
}
