using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Administration;

/// <summary>Accounts that an administrator makes, and what comes between.</summary>
public sealed class AddAccountTests
{
    private readonly World _world = new();
    private readonly Actor _root;

    public AddAccountTests() => _root = _world.Administrator();

    [Fact]
    public void An_account_is_made_for_somebody_also_where_nobody_makes_one_for_oneself()
    {
        Assert.Null(_root.Tries("/server-set registration closed"));
        _root.Types("/add-account dave correct horse battery");
        Assert.True(_root.Sees<Noted>() is { Code: NoteCode.AccountAdded, Args: ["dave"] });
        Assert.Equal("root ManageAccounts dave added", _world.Audit()[^1]);
        Assert.DoesNotContain("horse", string.Join('\n', _world.Audit()), StringComparison.Ordinal);
        _world.Restart();
        var dave = _world.Connects();
        dave.Types("/login dave correct horse battery");
        Assert.Equal("dave", dave.Nick);
        Assert.False(dave.Person.IsAdministrator);
        Assert.Empty(dave.Person.Rooms);
    }

    [Theory]
    [InlineData("dave short", RefusalCode.PasswordTooShort)]
    [InlineData("dave password123", RefusalCode.PasswordTooCommon)]
    [InlineData("davedavedave DaveDaveDave", RefusalCode.PasswordTooCommon)]
    [InlineData("root correct horse", RefusalCode.NickTaken)]
    [InlineData("r\u043E\u043Et correct horse", RefusalCode.NickLooksAlike)] // with a Cyrillic о
    [InlineData("gast correct horse", RefusalCode.NickTaken)] // a guest who is here
    [InlineData("guest-7 correct horse", RefusalCode.GuestName)]
    [InlineData("console correct horse", RefusalCode.NickTaken)]
    [InlineData("C\u043Ensole correct horse", RefusalCode.NickLooksAlike)] // with a Cyrillic о
    [InlineData("[server] correct horse", RefusalCode.NickTaken)]
    [InlineData("[SERVER] correct horse", RefusalCode.NickTaken)]
    [InlineData("gone correct horse", RefusalCode.NickTaken)] // deleted a moment ago
    [InlineData("a,b correct horse", RefusalCode.NickInvalid)]
    [InlineData("dave", RefusalCode.MissingParameter)]
    public void What_cannot_be_made(string what, RefusalCode code)
    {
        _world.Account("gone").Types("/delete-account keep gone's password");
        _world.Guest("gast");
        var before = _world.State();
        Assert.Equal(code, _root.Tries("/add-account " + what));
        Assert.Equal(before, _world.State());
    }

    [Fact]
    public void A_name_that_somebody_takes_while_the_password_is_hashed_is_taken()
    {
        _world.Background.Holds = true;
        _root.Types("/add-account dave correct horse battery");
        var dave = _world.Connects();
        dave.Types("/login dave");
        _world.Background.AnswerAll();
        Assert.Equal(RefusalCode.NickTaken, _root.Told.OfType<Refused>().Single().Refusal.Code);
        Assert.Null(dave.Person.Account);
    }

    [Fact]
    public void Two_registrations_of_one_name_make_one_account()
    {
        _world.Background.Holds = true;
        var (one, two) = (_world.Connects(), _world.Connects());
        one.Asks("register", ("nick", "dave"), ("password", "correct horse one"));
        two.Asks("register", ("nick", "D\u0430ve"), ("password", "correct horse two")); // with a Cyrillic а
        _root.Types("/add-account DAVE correct horse three");
        _world.Background.Answer(1);
        _world.Background.Answer(1);
        _world.Background.Answer(0);
        one.IsRefused(RefusalCode.NickLooksAlike);
        Assert.Equal("correct horse two", Assert.Single(_world.Store.Load().Accounts, a => a.Name != "root").Credential!.Hash[2..]);
        Assert.Null(one.Session.Person);
        Assert.Equal(RefusalCode.NickLooksAlike, _root.Told.OfType<Refused>().Single().Refusal.Code);
    }

    [Fact]
    public void Whoever_is_no_administrator_any_more_makes_nothing_that_was_under_way()
    {
        _world.Account("dave").Drops();
        var (second, third) = (_world.Again("root"), _world.Again("root"));
        _world.Background.Holds = true;
        _root.Types("/add-account eve correct horse battery");
        second.Types("/set-password dave correct horse battery");
        third.Asks("server_audit");
        _world.Console().Types("/administrator root off");
        foreach (var who in new[] { _root, second, third })
        {
            who.Forgets();
        }

        _world.Background.AnswerAll();
        foreach (var who in new[] { _root, second, third })
        {
            Assert.Equal("administrator", who.IsRefused(RefusalCode.NotAllowed).Subject);
        }

        Assert.Equal(["dave", "root"], _world.Store.Load().Accounts.Select(a => a.Name).Order());
        Assert.Equal("1:dave's password", _world.Store.Load().Accounts.Single(a => a.Name == "dave").Credential!.Hash);
    }

    [Fact]
    public void Registration_that_is_closed_meanwhile_is_closed()
    {
        _world.Background.Holds = true;
        var dave = _world.Connects();
        dave.Asks("register", ("nick", "dave"), ("password", "correct horse"));
        _root.Types("/server-set registration closed");
        _world.Background.AnswerAll();
        dave.IsRefused(RefusalCode.RegistrationClosed);
        Assert.Equal("root", Assert.Single(_world.Store.Load().Accounts).Name);
    }

    [Fact]
    public void A_full_store_makes_no_account()
    {
        var before = _world.State();
        _world.Store.IsFull = true;
        Assert.Equal(RefusalCode.StoreUnavailable, _root.Tries("/add-account dave correct horse battery"));
        Assert.Equal(before, _world.State());
    }
}
