using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Administration;

/// <summary>Whoever runs the server does from outside what its administrators may, and is nobody's account.</summary>
public sealed class ConsoleTests
{
    private readonly TeaRoom _tea = new();
    private readonly Actor _console;

    public ConsoleTests() => _console = _tea.World.Console();

    [Theory]
    [InlineData("/join tea", RefusalCode.UnknownVerb)]
    [InlineData("/nick root2", RefusalCode.AlreadyLoggedIn)]
    [InlineData("/login gast", RefusalCode.AlreadyLoggedIn)]
    [InlineData("/register correct horse", RefusalCode.AlreadyLoggedIn)]
    [InlineData("/logout", RefusalCode.AccountRequired)]
    [InlineData("/password one two three four", RefusalCode.AccountRequired)]
    [InlineData("/delete-account keep console's password", RefusalCode.AccountRequired)]
    [InlineData("/register-room tea", RefusalCode.AccountRequired)]
    [InlineData("/token bot read", RefusalCode.AccountRequired)]
    [InlineData("/directs", RefusalCode.AccountRequired)]
    [InlineData("hello", RefusalCode.NotInRoom)]
    public void What_it_is_not_for(string line, RefusalCode code)
    {
        Assert.Equal(code, _console.Tries(line));
        Assert.True(_console.Person.IsConsole);
        Assert.Equal("console", _console.Nick);
    }

    [Fact]
    public void It_becomes_nobody_s_account_by_registering()
    {
        _console.Asks("register", ("nick", "bob"), ("password", "correct horse"));
        _console.IsRefused(RefusalCode.AlreadyLoggedIn);
        Assert.Equal("console", _console.Nick);
        Assert.DoesNotContain(_tea.World.Store.Load().Accounts, a => a.Name == "bob");
    }

    [Fact]
    public void It_says_nothing_in_a_room_and_reports_nothing()
    {
        foreach (var (verb, text) in new[] { ("say", "text"), ("me", "text") })
        {
            _console.Asks(verb, ("room", "tea"), (text, "hello"));
            _console.IsRefused(RefusalCode.NotInRoom);
        }

        _console.Asks("report", ("room", "tea"), ("nick", "alice"), ("reason", "noise"));
        _console.IsRefused(RefusalCode.NotInRoom);
        _console.Asks("leave", ("room", "tea"));
        _console.IsRefused(RefusalCode.NotInRoom);
        Assert.Empty(_tea.Guest.Told);
    }

    [Fact]
    public void It_keeps_order_in_every_room_and_is_told_once_what_it_did()
    {
        foreach (var (verb, arguments) in new (string, (string, string?)[])[]
        {
            ("kick", [("nick", "gus")]),
            ("ban", [("whom", "bad*")]),
            ("role", [("nick", "alice"), ("role", "moderator")]),
            ("set", [("setting", "slow"), ("value", "10s")]),
            ("topic", [("text", "green")]),
            ("rename_room", [("name", "coffee")]),
        })
        {
            _console.Asks(verb, [("room", "tea"), .. arguments]);
        }

        Assert.Equal(
            ["Kicked", "Done", "BanMade", "RoleChanged", "Done", "RoomChanged", "Done", "Stored", "RoomRenamed", "Done"],
            _console.Told.Select(e => e.GetType().Name));
        Assert.Equal("console", _tea.Plain.Told.OfType<FactHappened>().Single().Fact.From.Nick);
        Assert.All(_tea.World.Audit().TakeLast(5), line => Assert.StartsWith("console ", line, StringComparison.Ordinal));
        _console.Asks("history", ("room", "coffee"));
        Assert.Single(_console.Sees<HistoryRead>().Page.Facts);
    }

    [Fact]
    public void Several_of_it_are_one_and_nobody_can_name_it()
    {
        var other = _tea.World.Console();
        foreach (var line in new[] { "/msg console hello", "/whois console", "/block console", "/invite console", "/kick console" })
        {
            Assert.Equal(RefusalCode.NoSuchPerson, _tea.Owner.Tries(line));
        }

        Assert.Equal(RefusalCode.NoSuchPerson, _tea.Admin.Tries("/server-kick console"));
        Assert.Equal(RefusalCode.NoSuchAccount, _tea.Admin.Tries("/administrator console off"));
        Assert.Equal(RefusalCode.NoSuchAccount, _tea.Admin.Tries("/remove-account console keep"));
        Assert.Null(_tea.Admin.Tries("/server-ban *"));
        Assert.Null(_tea.Admin.Tries("/server-ban 0.0.0.0/0"));
        Assert.Null(_tea.Admin.Tries("/server-set guests none"));
        other.Drops();
        Assert.Null(_console.Ended);
        Assert.Null(_console.Tries("/server-unban *"));
    }

    [Fact]
    public void What_is_for_it_alone_is_nothing_that_others_could_ask_for()
    {
        _tea.Admin.Asks("backup", ("file", "/tmp/file"));
        _tea.Admin.IsRefused(RefusalCode.UnknownVerb);
        var stranger = _tea.World.Connects();
        stranger.Asks("backup", ("file", "/tmp/file"));
        stranger.IsRefused(RefusalCode.UnknownVerb);
    }

    [Fact]
    public void Logging_in_there_makes_it_an_account_like_another()
    {
        _console.Types("/login alice alice's password");
        Assert.False(_console.Person.IsConsole);
        Assert.Equal(RefusalCode.NotAllowed, _console.Tries("/accounts"));
        Assert.Null(_tea.World.Console().Tries("/accounts"));
    }
}
