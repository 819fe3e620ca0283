using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Names;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Community;

public sealed class LoginTests
{
    private readonly World _world = new();

    [Fact]
    public void A_guest_becomes_the_account_and_stays_in_the_room()
    {
        _world.Account("alice").Drops();
        var bob = _world.Guest("bob");
        var guest = _world.Guest("someone");
        bob.Forgets();

        guest.Types("/login alice alice's password");

        Assert.Equal("alice", guest.Nick);
        Assert.Equal("lobby", guest.Session.Current!.Name.Text);
        var entered = guest.Sees<RoomEntered>();
        Assert.Empty(entered.History);
        Assert.True(bob.Told.OfType<PresenceChanged>().Single() is { Online: true, Nick.Text: "alice" });
        Assert.Equal("someone", bob.Told.OfType<PersonLeft>().Single().Nick.Text);
        bob.DoesNotSee<PersonJoined>();
        Assert.False(_world.Hub.People.TryFind(Nick.Parse("someone"), out _));
    }

    [Fact]
    public void The_account_follows_its_session_into_the_rooms_of_the_guest()
    {
        _world.Account("alice").Drops();
        var bob = _world.Guest("bob");
        bob.Types("/join tea");
        var guest = _world.Guest("someone");
        guest.Types("/join tea");
        guest.Types("/join attic");
        bob.Forgets();

        guest.Types("/login alice alice's password");

        Assert.Equal(["lobby", "tea", "attic"], guest.Person.Rooms.Select(r => r.Name.Text));
        Assert.Equal("attic", guest.Session.Current!.Name.Text);
        Assert.Equal("alice", bob.Told.OfType<PersonJoined>().Single().Nick.Text);
        guest.Types("mine now");
        guest.Types("/join tea");
        guest.Types("hello");
        Assert.Equal(["hello"], bob.Hears());
    }

    [Theory]
    [InlineData("alice", "Alice's password")]
    [InlineData("alice", "x")]
    [InlineData("nobody", "alice's password")]
    public void A_wrong_password_and_a_wrong_name_are_told_apart_from_nothing(string nick, string password)
    {
        _world.Account("alice").Drops();
        var verified = _world.Hasher.Verified;
        var guest = _world.Guest("someone");

        guest.Types($"/login {nick} {password}");

        var refusal = guest.IsRefused(RefusalCode.LoginFailed);
        Assert.Null(refusal.Subject);
        Assert.Equal(verified + 1, _world.Hasher.Verified);
        Assert.Equal("someone", guest.Nick);
    }

    [Fact]
    public void A_name_that_exists_and_one_that_does_not_are_slowed_alike()
    {
        _world.Account("alice").Drops();
        foreach (var name in new[] { "alice", "nobody" })
        {
            var refused = new List<RefusalCode>();
            for (var i = 0; i < 25; i++)
            {
                var guesser = _world.Connects($"203.0.113.{i}");
                guesser.Types($"/login {name} guess {i}");
                refused.Add(guesser.Sees<Refused>().Refusal.Code);
            }

            Assert.All(refused.Take(20), code => Assert.Equal(RefusalCode.LoginFailed, code));
            Assert.All(refused.Skip(20), code => Assert.Equal(RefusalCode.RateLimited, code));
        }
    }

    [Fact]
    public void A_guesser_is_slowed_and_the_owner_is_not_locked_out()
    {
        _world.Account("alice", "192.0.2.7").Drops();
        _world.Again("alice", "192.0.2.7").Drops();
        var guesser = _world.Connects("203.0.113.9");
        for (var i = 0; i < 10; i++)
        {
            guesser.Types($"/login alice guess {i}");
            guesser.IsRefused(RefusalCode.LoginFailed);
        }

        guesser.Types("/login alice alice's password");
        Assert.Equal(20, guesser.IsRefused(RefusalCode.RateLimited).Limit);
        for (var i = 0; i < 20; i++)
        {
            _world.Connects($"203.0.113.{100 + i}").Types($"/login alice guess {i}");
        }

        var stranger = _world.Connects();
        stranger.Types("/login alice alice's password");
        stranger.IsRefused(RefusalCode.RateLimited);
        Assert.Equal("alice", _world.Again("alice", "192.0.2.7").Nick);
    }

    [Fact]
    public void Many_guesses_at_once_are_no_way_round()
    {
        _world.Account("alice").Drops();
        _world.Background.Holds = true;
        var guessers = Enumerable.Range(0, 12).Select(_ => _world.Connects("203.0.113.9")).ToList();
        foreach (var guesser in guessers)
        {
            guesser.Types("/login alice a guess");
        }

        Assert.Equal(2, guessers.Count(g => g.Told.OfType<Refused>().Any(r => r.Refusal.Code == RefusalCode.RateLimited)));
    }

    [Fact]
    public void Right_passwords_are_not_counted()
    {
        _world.Account("alice").Drops();
        for (var i = 0; i < 50; i++)
        {
            _world.Again("alice", "192.0.2.7").Drops();
        }

        Assert.Equal("alice", _world.Again("alice", "192.0.2.7").Nick);
    }

    [Fact]
    public void A_login_that_is_answered_after_the_disconnect_does_nothing()
    {
        _world.Account("alice").Drops();
        var guest = _world.Guest("someone");
        _world.Background.Holds = true;
        guest.Types("/login alice alice's password");
        guest.Drops();
        _world.Background.AnswerAll();

        Assert.Equal(0, _world.Hub.People.Count);
    }

    [Fact]
    public void A_password_that_was_changed_while_it_was_checked_opens_nothing()
    {
        var alice = _world.Account("alice");
        var thief = _world.Connects();
        _world.Background.Holds = true;
        thief.Types("/login alice alice's password");
        alice.Asks("password", ("old", "alice's password"), ("new", "another password"));
        _world.Background.Answer(1);
        _world.Background.Answer(0);
        _world.Background.Holds = false;

        thief.IsRefused(RefusalCode.LoginFailed);
        alice.Types("/logout");
        alice.Types("/login alice another password");
        Assert.Equal("alice", alice.Nick);
    }

    [Fact]
    public void A_hash_of_yesterday_s_cost_is_made_again()
    {
        _world.Account("alice").Drops();
        _world.Hasher.Cost = 2;
        _world.Again("alice").Drops();
        Assert.Equal("2:alice's password", _world.Store.Load().Accounts[0].Credential!.Hash);

        _world.Store.IsFull = true;
        _world.Hasher.Cost = 3;
        Assert.Equal("alice", _world.Again("alice").Nick);
        Assert.Equal("2:alice's password", _world.Store.Load().Accounts[0].Credential!.Hash);
    }

    [Fact]
    public void A_guest_who_sits_on_the_name_is_renamed_when_the_owner_comes()
    {
        var squatter = _world.Guest("alice");
        var bob = _world.Guest("bob");
        squatter.Forgets();

        // As an administrator does while a guest has the name.
        _world.Hub.People.Record(_world.Hub.People.Add(Nick.Parse("owner")), new AccountRecord(9, "owner", default) { Credential = new Credential("1:pass", new ScramKeys(1, [], [], [])) });
        _world.Hub.People.TryFind(9, out var owner);
        _world.Hub.Presence.EvictGuests(Nick.Parse("Alice"), owner!);

        Assert.Equal("guest-1", squatter.Nick);
        Assert.True(squatter.Told.OfType<PersonRenamed>().Single() is { Old.Text: "alice", New.Text: "guest-1" });
        Assert.Equal(["Alice", "guest-1"], squatter.Told.OfType<Noted>().Single(n => n.Code == NoteCode.NameClaimed).Args);
        Assert.Single(bob.Told.OfType<PersonRenamed>());
    }

    [Fact]
    public void Logging_out_makes_a_guest_of_the_connection_and_leaves_the_account_where_it_is()
    {
        var alice = _world.Account("alice");
        alice.Types("/join tea");
        var bob = _world.Guest("bob");
        alice.Forgets();
        bob.Forgets();

        alice.Types("/logout");

        Assert.StartsWith("guest-", alice.Nick, StringComparison.Ordinal);
        Assert.Equal(["lobby", "tea"], alice.Told.OfType<RoomExited>().Select(r => r.Room.Text));
        Assert.Equal("lobby", alice.Session.Current!.Name.Text);
        Assert.False(bob.Told.OfType<PresenceChanged>().Single().Online);
        alice.Types("/nick alice");
        alice.IsRefused(RefusalCode.NickTaken);
        Assert.Equal(["lobby", "tea"], _world.Again("alice").Person.Rooms.Select(r => r.Name.Text));
    }

    [Fact]
    public void Whoever_is_logged_in_does_not_log_in_again()
    {
        _world.Account("bob").Drops();
        var alice = _world.Account("alice");
        alice.Types("/login bob bob's password");
        alice.IsRefused(RefusalCode.AlreadyLoggedIn);
        alice.Types("/register another password");
        alice.IsRefused(RefusalCode.AlreadyLoggedIn);
        var guest = _world.Guest("carol");
        guest.Types("/login dave");
        guest.IsRefused(RefusalCode.AlreadyLoggedIn);
        guest.Types("/logout");
        guest.IsRefused(RefusalCode.AccountRequired);
    }

    [Fact]
    public void An_account_has_so_many_connections()
    {
        var world = new World(new ChatLimits { Community = new CommunityLimits { MaxSessionsPerAccount = 2 } });
        world.Account("alice");
        world.Again("alice");
        var third = world.Guest("third");
        third.Types("/login alice alice's password");
        Assert.Equal(2, third.IsRefused(RefusalCode.TooManySessions).Limit);
        Assert.Equal("third", third.Nick);
    }

    [Fact]
    public void Without_ports_everyone_is_a_guest()
    {
        var hub = new Hub(_world.Log, _world.Background, _world.Time, _world.Limits);
        var actor = _world.Connects();
        Parley.Wire.Commands.TypedCommand.TryRead("/register alice correct horse battery", out var act, out _);
        hub.Handle(actor.Session, act!);
        actor.IsRefused(RefusalCode.RegistrationClosed);
        Parley.Wire.Commands.TypedCommand.TryRead("/login alice correct horse battery", out act, out _);
        hub.Handle(actor.Session, act!);
        actor.IsRefused(RefusalCode.LoginFailed);
    }
}
