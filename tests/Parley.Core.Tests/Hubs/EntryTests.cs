using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.Verbs;
using Parley.Testing.Fakes;

namespace Parley.Core.Tests.Hubs;

/// <summary>What happens before somebody has a name, and at the moment of taking one.</summary>
public sealed class EntryTests
{
    private readonly TestHub _hub = new();

    public static TheoryData<string> Verbs => [.. VerbTable.All.Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Without_a_name_only_what_needs_none_is_done(string verb)
    {
        VerbTable.TryFind(verb, out var row);
        var nobody = _hub.Connect().Do(verb, "t1");
        var refused = nobody.Sink.Events.OfType<Refused>().Where(r => r.Refusal.Code == RefusalCode.NotLoggedIn).ToList();
        Assert.Equal(row!.BeforeLogin || row.ForConsole ? [] : ["t1"], refused.Select(r => r.Tag));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void What_is_missing_is_named(string verb)
    {
        VerbTable.TryFind(verb, out var row);
        var first = row!.Params.FirstOrDefault(p => !p.Optional);
        var alice = _hub.Enter("alice", "lobby").Do(verb, "t1");
        var refused = alice.Sink.Events.OfType<Refused>().Where(r => r.Refusal.Code == RefusalCode.MissingParameter);
        Assert.Equal(first is null || row.ForConsole ? [] : [(first.Name, "t1")], refused.Select(r => (r.Refusal.Subject!, r.Tag!)));
    }

    [Fact]
    public void A_name_is_taken_once()
    {
        var alice = _hub.Enter("alice");
        Assert.Equal(["refused AlreadyLoggedIn alice"], alice.Do("login", ("nick", "alicia")).Saw);
        Assert.Equal("alice", alice.Session.Person!.Nick.Text);
    }

    [Fact]
    public void A_refused_name_can_be_followed_by_another()
    {
        var alice = _hub.Enter("alice", "lobby");
        var bob = _hub.Connect();
        Assert.Equal(["refused NickTaken Alice"], bob.Do("login", ("nick", "Alice")).Saw);
        Assert.Equal(["refused NickInvalid"], bob.Do("login", ("nick", "b o b")).Saw);
        Assert.Equal(["refused NickEmpty"], bob.Do("login", ("nick", "")).Saw);
        Assert.False(bob.Session.IsLoggedIn);
        Assert.Equal(["named bob"], bob.Do("login", ("nick", "bob")).Saw);
        Assert.Empty(alice.Saw);
    }

    [Fact]
    public void A_look_alike_is_refused_in_both_directions()
    {
        _hub.Enter("paypal");
        Assert.Equal(["refused NickLooksAlike \u0440aypal"], _hub.Connect().Do("login", ("nick", "\u0440aypal")).Saw);

        _hub.Enter("\u0441\u043E\u0440\u0430"); // copa, in Cyrillic
        Assert.Equal(["refused NickLooksAlike copa"], _hub.Connect().Do("login", ("nick", "copa")).Saw);
    }

    [Fact]
    public void Whoever_takes_no_name_gets_the_next_guest_name_that_is_free()
    {
        _hub.Enter("guest-2");
        _hub.Enter("GUEST-3");
        Assert.Equal(["named guest-1"], _hub.Connect().Do("login").Saw);
        Assert.Equal(["named guest-4"], _hub.Connect().Do("login").Saw);
    }

    [Fact]
    public void A_guest_name_is_not_given_twice_even_when_it_is_free_again()
    {
        var guest = _hub.Connect().Do("login");
        guest.Disconnect();
        Assert.Equal(["named guest-2"], _hub.Connect().Do("login").Saw);
    }

    [Fact]
    public void Everyone_has_a_name_of_their_own()
    {
        foreach (var nick in (string[])["alice", "ALICE", "\u0430lice", "bob"])
        {
            _hub.Connect().Do("login", ("nick", nick));
        }

        Assert.Equal(2, _hub.Hub.People.Count);
        Assert.True(_hub.Hub.People.TryFind(Nick.Parse("Bob"), out var bob));
        Assert.Equal("bob", bob.Nick.Text);
    }

    [Fact]
    public void The_lobby_is_there_before_anybody_is_in_it()
    {
        Assert.Equal(["room lobby 0"], _hub.Enter("alice").Do("rooms").Saw);
    }

    [Fact]
    public void An_answer_bears_the_mark_of_its_request()
    {
        var alice = _hub.Connect();
        alice.Do("ping", "p").Do("login", "l", ("nick", "alice")).Do("join", "j", ("room", "tea")).Do("say", "s", ("text", "hi"))
            .Do("who", "w").Do("rooms", "r").Do("topic", "t").Do("history", "h").Do("search", "f", ("text", "x")).Do("mute", "m")
            .Do("help", "?").Do("nick", "n", ("nick", "alicia")).Do("say", "x", ("text", "")).Do("leave", "b");
        Assert.Equal(
            ["p", "l", "j", "s", "w", "r", "t", "h", "f", "m", "?", "n", "x", "b"],
            alice.Told.OfType<Answer>().Select(a => a.Tag));
    }
}
