using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Administration;

public sealed class AdministratorTests
{
    private readonly World _world = new();
    private readonly Actor _root;
    private readonly Actor _alice;

    public AdministratorTests()
    {
        _root = _world.Administrator();
        _alice = _world.Account("alice");
    }

    [Fact]
    public void One_makes_others_and_unmakes_them_and_it_lasts()
    {
        var phone = _world.Again("alice");
        _root.Types("/administrator ALICE on");
        Assert.True(_root.Sees<Noted>() is { Code: NoteCode.AdministratorMade, Args: ["alice"] });
        Assert.Null(phone.Tries("/accounts"));
        Assert.Equal("root AppointAdministrator alice on", _world.Audit()[^1]);
        _world.Restart();
        var alice = _world.Connects();
        alice.Types("/login alice alice's password");
        Assert.True(alice.Told.OfType<LoggedIn>().Single().IsAdministrator);
        Assert.Null(alice.Tries("/administrator root off"));
        Assert.Equal(RefusalCode.NotAllowed, _world.Again("root").Tries("/administrator alice off"));
    }

    [Theory]
    [InlineData("nobody on", RefusalCode.NoSuchAccount)]
    [InlineData("gast on", RefusalCode.NoSuchAccount)]
    [InlineData("console off", RefusalCode.NoSuchAccount)]
    [InlineData("\u0430lice on", RefusalCode.NoSuchAccount)] // a Cyrillic а
    [InlineData("alice yes", RefusalCode.BadParameter)]
    [InlineData("alice", RefusalCode.MissingParameter)]
    public void What_is_no_account_or_no_answer(string what, RefusalCode code)
    {
        _world.Guest("gast");
        Assert.Equal(code, _root.Tries("/administrator " + what));
        Assert.Equal(RefusalCode.NotAllowed, _alice.Tries("/accounts"));
    }

    [Fact]
    public void A_token_made_as_an_administrator_is_worth_nothing_once_its_owner_is_none()
    {
        _root.Types("/administrator alice on");
        var bot = _world.Bot(_alice, "read,admin");
        Assert.Null(bot.Tries("/accounts"));
        _root.Types("/administrator alice off");
        Assert.Equal(RefusalCode.NotAllowed, bot.Tries("/accounts"));
        _root.Types("/administrator alice on");
        Assert.Null(bot.Tries("/accounts"));
    }

    [Fact]
    public void An_administrator_comes_into_every_room_and_is_put_out_of_none_by_those_below()
    {
        var olive = _world.Owner("olive", "tea");
        foreach (var line in new[] { "/set invite-only on", "/set password earl grey", "/set limit 1", "/ban root" })
        {
            olive.Types(line);
        }

        Assert.Equal(RefusalCode.Outranked, olive.Told.OfType<Refused>().Single().Refusal.Code);
        olive.Types("/ban ro*");
        Assert.Null(_root.Tries("/join tea"));
        Assert.Equal(RefusalCode.Outranked, olive.Tries("/kick root"));
        Assert.Null(_root.Tries("hello"));

        // As an administrator no more it is somebody whom the ban is about.
        _world.Console().Types("/administrator root off");
        Assert.True(olive.Told.OfType<Kicked>().Single() is { Nick.Text: "root", IsBan: true });
        Assert.Equal(RefusalCode.Banned, _root.Tries("/join tea"));
    }

    [Fact]
    public void Tokens_of_another_account_are_made_listed_and_revoked()
    {
        _root.Asks("token", ("name", "weather"), ("scopes", "read,say"), ("account", "alice"));
        var made = _root.Sees<TokenMade>();
        Assert.Equal("root ManageAccounts alice token weather", _world.Audit()[^1]);
        var bot = _world.Connects();
        bot.Asks("login", ("token", made.Secret));
        Assert.Equal("alice", bot.Nick);
        _root.Asks("tokens", ("account", "alice"));
        Assert.Equal("weather", Assert.Single(_root.Sees<TokensListed>().Tokens).Name);
        Assert.Equal(RefusalCode.NoSuchToken, _root.Tries("/revoke weather"));
        _root.Asks("revoke", ("name", $"{made.Token.Id}"), ("account", "alice"));
        Assert.Equal(CloseReason.Revoked, bot.Ended);
        Assert.Equal("root ManageAccounts alice token weather revoked", _world.Audit()[^1]);
        Assert.Empty(_world.Store.Load().Tokens);
    }

    [Fact]
    public void And_by_nobody_else()
    {
        var gast = _world.Guest("gast");
        foreach (var (who, account) in new[] { (_alice, "root"), (_alice, "alice"), (gast, "alice"), (_alice, "nobody") })
        {
            who.Forgets();
            who.Asks("token", ("name", "weather"), ("scopes", "read"), ("account", account));
            who.IsRefused(RefusalCode.NotAllowed);
            who.Asks("tokens", ("account", account));
            who.IsRefused(RefusalCode.NotAllowed);
            who.Asks("revoke", ("name", "weather"), ("account", account));
            who.IsRefused(RefusalCode.NotAllowed);
        }

        _root.Asks("tokens", ("account", "gast"));
        _root.IsRefused(RefusalCode.NoSuchAccount);
    }
}
