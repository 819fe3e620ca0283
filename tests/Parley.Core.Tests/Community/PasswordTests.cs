using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Community;

public sealed class PasswordTests
{
    private readonly World _world = new();

    [Fact]
    public void Changing_it_closes_every_other_connection_and_revokes_the_tokens()
    {
        var alice = _world.Account("alice");
        var phone = _world.Again("alice");
        alice.Types("/token weather read,say");
        var secret = alice.Sees<TokenMade>().Secret;
        var bot = _world.Connects();
        bot.Asks("login", ("token", secret));

        alice.Asks("password", ("old", "alice's password"), ("new", "another password"));

        Assert.Equal(["2", "1"], alice.Sees<Noted>().Args);
        Assert.Equal(CloseReason.Revoked, phone.Ended);
        Assert.Equal(CloseReason.Revoked, bot.Ended);
        Assert.Null(alice.Ended);
        phone.Types("still here?");
        Assert.Empty(alice.Hears());
        var again = _world.Connects();
        again.Asks("login", ("token", secret));
        again.IsRefused(RefusalCode.LoginFailed);
    }

    [Fact]
    public void The_old_one_has_to_be_right()
    {
        var alice = _world.Account("alice");
        alice.Types("/password wrong another password");
        alice.IsRefused(RefusalCode.LoginFailed);
        alice.Asks("password", ("old", "alice's password"), ("new", "short"));
        alice.IsRefused(RefusalCode.PasswordTooShort);
        alice.Asks("password", ("old", "alice's password"), ("new", "trustno1"));
        alice.IsRefused(RefusalCode.PasswordTooCommon);
    }

    [Fact]
    public void Guessing_the_old_one_is_slowed_too()
    {
        var alice = _world.Account("alice");
        for (var i = 0; i < 10; i++)
        {
            alice.Asks("password", ("old", "guess"), ("new", "another password"));
            alice.IsRefused(RefusalCode.LoginFailed);
        }

        alice.Asks("password", ("old", "alice's password"), ("new", "another password"));
        alice.IsRefused(RefusalCode.RateLimited);
    }

    [Fact]
    public void A_full_disk_changes_nothing()
    {
        var alice = _world.Account("alice");
        var phone = _world.Again("alice");
        _world.Store.IsFull = true;
        alice.Asks("password", ("old", "alice's password"), ("new", "another password"));
        alice.IsRefused(RefusalCode.StoreUnavailable);
        Assert.Null(phone.Ended);
        _world.Store.IsFull = false;
        Assert.Equal("alice", _world.Again("alice").Nick);
    }
}
