using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Administration;

/// <summary>What administrators do with other people's accounts.</summary>
public sealed class AccountsTests
{
    private readonly World _world = new();
    private readonly Actor _root;
    private readonly Actor _alice;

    public AccountsTests()
    {
        _alice = _world.Account("alice");
        _root = _world.Administrator();
        _alice.Forgets();
    }

    [Fact]
    public void A_list_has_them_in_pages_and_by_pattern()
    {
        var world = new World(new ChatLimits { MaxPageFacts = 2 });
        foreach (var nick in new[] { "alice", "bob", "\u0430nna" }) // with a Cyrillic а
        {
            world.Account(nick).Drops();
        }

        var root = world.Administrator();
        root.Types("/accounts");
        var page = root.Sees<AccountsListed>();
        Assert.Equal((true, "alice bob"), (page.More, string.Join(' ', page.Accounts.Select(a => a.Name))));
        root.Asks("accounts", ("after", $"{page.Accounts[^1].Id}"));
        page = root.Sees<AccountsListed>();
        Assert.Equal([("\u0430nna", false, 0), ("root", true, 1)], page.Accounts.Select(a => (a.Name, a.Administrator, a.Sessions)));
        Assert.False(page.More);
        root.Types("/accounts A*");
        Assert.Equal(["alice", "\u0430nna"], root.Sees<AccountsListed>().Accounts.Select(a => a.Name));
        Assert.Equal(RefusalCode.BadParameter, root.Tries("/accounts a,b"));
    }

    [Fact]
    public void Another_password_closes_what_the_old_one_had_opened()
    {
        var (phone, bot) = (_world.Again("alice"), _world.Bot(_alice, "read,say"));
        _root.Types("/set-password alice correct horse battery");
        Assert.Equal(["alice", "3", "1"], _root.Sees<Noted>().Args);
        Assert.All([_alice, phone, bot], who => Assert.Equal(CloseReason.Revoked, who.Ended));
        Assert.Equal("root ManageAccounts alice password set", _world.Audit()[^1]);
        Assert.Empty(_world.Store.Load().Tokens);
        var back = _world.Connects();
        back.Types("/login alice alice's password");
        back.IsRefused(RefusalCode.LoginFailed);
        back.Types("/login alice correct horse battery");
        Assert.Equal("alice", back.Nick);

        // One's own closes all but the connection on which it is set.
        _root.Types("/set-password root battery staple");
        Assert.Null(_root.Ended);
        Assert.Null(_root.Tries("/accounts"));
    }

    [Theory]
    [InlineData("nobody correct horse", RefusalCode.NoSuchAccount)]
    [InlineData("gast correct horse", RefusalCode.NoSuchAccount)]
    [InlineData("console correct horse", RefusalCode.NoSuchAccount)]
    [InlineData("\u0430lice correct horse", RefusalCode.NoSuchAccount)] // a Cyrillic а
    [InlineData("alice short", RefusalCode.PasswordTooShort)]
    [InlineData("alice password123", RefusalCode.PasswordTooCommon)]
    public void A_password_that_cannot_be_set(string what, RefusalCode code)
    {
        _world.Guest("gast");
        Assert.Equal(code, _root.Tries("/set-password " + what));
        Assert.Null(_alice.Ended);
        Assert.Equal("1:alice's password", _world.Store.Load().Accounts.Single(a => a.Name == "alice").Credential!.Hash);
    }

    [Fact]
    public void A_login_that_is_under_way_with_the_old_one_opens_nothing_and_a_deleted_account_gets_none()
    {
        var thief = _world.Connects();
        _world.Background.Holds = true;
        thief.Types("/login alice alice's password");
        _root.Types("/set-password alice correct horse battery");
        _world.Background.Answer(1);
        _world.Background.Answer(0);
        thief.IsRefused(RefusalCode.LoginFailed);

        _root.Forgets();
        _root.Types("/set-password alice another horse battery");
        _world.Console().Types("/remove-account alice keep");
        _world.Background.AnswerAll();
        _root.IsRefused(RefusalCode.NoSuchAccount);
    }

    [Fact]
    public void Another_name_is_told_as_any_other_and_the_former_one_is_nobody_s_for_a_while()
    {
        var gast = _world.Guest("gast");
        _root.Types("/rename-account alice carol");
        Assert.Equal(["alice", "carol"], _root.Told.OfType<Noted>().Single().Args);
        Assert.All([_alice, gast], who => Assert.True(who.Told.OfType<PersonRenamed>().Single() is { Old.Text: "alice", New.Text: "carol" }));
        Assert.Equal("root ManageAccounts alice renamed carol", _world.Audit()[^1]);
        Assert.Equal(RefusalCode.NickTaken, _alice.Tries("/nick alice"));
        Assert.Equal(RefusalCode.NickTaken, gast.Tries("/nick \u0430lice")); // with a Cyrillic а
        _world.Restart();
        var back = _world.Connects();
        back.Types("/login carol alice's password");
        Assert.Equal(RefusalCode.NickTaken, back.Tries("/nick Alice"));
        _world.Time.Advance(TimeSpan.FromDays(30));
        Assert.Null(back.Tries("/nick alice"));
    }

    [Theory]
    [InlineData("alice root", RefusalCode.NickTaken)]
    [InlineData("alice gast", RefusalCode.NickTaken)]
    [InlineData("alice guest-1", RefusalCode.GuestName)]
    [InlineData("alice console", RefusalCode.NickTaken)]
    [InlineData("alice [server]", RefusalCode.NickTaken)]
    [InlineData("alice g\u0430st", RefusalCode.NickLooksAlike)] // with a Cyrillic а
    [InlineData("alice a,b", RefusalCode.NickInvalid)]
    [InlineData("gast gustav", RefusalCode.NoSuchAccount)]
    [InlineData("console gustav", RefusalCode.NoSuchAccount)]
    public void A_name_that_cannot_be_given(string what, RefusalCode code)
    {
        _world.Guest("gast");
        var before = _world.State();
        Assert.Equal(code, _root.Tries("/rename-account " + what));
        Assert.Equal(before, _world.State());
    }

    [Fact]
    public void A_full_store_changes_no_account()
    {
        var before = _world.State();
        _world.Store.IsFull = true;
        foreach (var line in new[]
        {
            "/set-password alice correct horse battery", "/rename-account alice carol", "/remove-account alice redact", "/administrator alice on",
            "/server-set guests none", "/server-kick alice", "/server-ban alice", "/server-exempt alice",
        })
        {
            Assert.Equal(RefusalCode.StoreUnavailable, _root.Tries(line));
            Assert.Equal(before, _world.State());
        }

        Assert.Empty(_alice.Told);
        Assert.Null(_alice.Ended);
    }
}
