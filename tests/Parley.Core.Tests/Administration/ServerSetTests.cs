using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Administration;

public sealed class ServerSetTests
{
    private readonly World _world = new();
    private readonly Actor _root;

    public ServerSetTests() => _root = _world.Administrator();

    [Fact]
    public void A_server_for_accounts_ends_the_guests_connections_and_takes_no_more()
    {
        var (gast, alice, console) = (_world.Guest("gast"), _world.Account("alice"), _world.Console());
        _root.Types("/server-set guests none");
        Assert.Equal(["guests", "none"], _root.Told.OfType<Noted>().Single().Args);
        Assert.Equal("root SetServer guests none", _world.Audit()[^1]);
        Assert.Equal(CloseReason.GuestsOut, gast.Ended);
        Assert.Null(alice.Ended);
        Assert.Null(console.Ended);
        _world.Restart();
        var somebody = _world.Connects();
        Assert.Equal(RefusalCode.AccountRequired, somebody.Tries("/login gast"));
        Assert.Equal(RefusalCode.AccountRequired, somebody.Tries("/login"));
        Assert.Null(somebody.Tries("/login alice alice's password"));
        somebody.Types("/logout");
        Assert.Equal(CloseReason.Quit, somebody.Ended);
        Assert.Null(_world.Connects().Tries("/register dave correct horse"));
    }

    [Fact]
    public void Where_registration_is_closed_nobody_makes_an_account_for_themselves()
    {
        Assert.Null(_root.Tries("/server-set REGISTRATION Closed"));
        Assert.Equal(RefusalCode.RegistrationClosed, _world.Guest("gast").Tries("/register correct horse"));
        Assert.Equal(RefusalCode.RegistrationClosed, _world.Connects().Tries("/register dave short"));
        _root.Types("/server-set");
        Assert.Equal([("guests", "allowed"), ("registration", "closed")], _root.Sees<SettingsListed>().Settings.Select(s => (s.Name, s.Value)));
    }

    [Theory]
    [InlineData("guests some", RefusalCode.BadSetting, "allowed, read-only, none")]
    [InlineData("registration none", RefusalCode.BadSetting, "open, closed")]
    [InlineData("colour green", RefusalCode.NoSuchSetting, null)]
    [InlineData("cloak_key 0", RefusalCode.NoSuchSetting, null)]
    public void What_cannot_be_set(string what, RefusalCode code, string? takes)
    {
        var before = _world.State();
        _root.Types("/server-set " + what);
        Assert.Equal(takes, _root.IsRefused(code).Takes);
        Assert.Equal(before, _world.State());
    }

    [Fact]
    public void A_guest_who_becomes_an_account_in_the_same_moment_stays_or_goes_whole()
    {
        var gast = _world.Guest("gast");
        _world.Background.Holds = true;
        gast.Types("/register correct horse");
        _root.Types("/server-set guests none");
        _world.Background.AnswerAll();
        Assert.Equal(CloseReason.GuestsOut, gast.Ended);
        Assert.Equal("root", Assert.Single(_world.Store.Load().Accounts).Name);
    }
}
