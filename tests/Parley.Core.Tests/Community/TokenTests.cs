using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Community;

public sealed class TokenTests
{
    private readonly World _world = new();

    [Fact]
    public void A_token_opens_its_account_and_is_stored_as_a_hash()
    {
        var alice = _world.Account("alice");
        alice.Types("/token weather read,say 90d lobby");
        var made = alice.Sees<TokenMade>();
        Assert.StartsWith("parley_", made.Secret, StringComparison.Ordinal);
        Assert.Equal("parley_".Length + 43, made.Secret.Length);
        var stored = Assert.Single(_world.Store.Load().Tokens);
        Assert.Equal(Scopes.Read | Scopes.Say, stored.Scopes);
        Assert.Equal(["lobby"], stored.Rooms);
        Assert.Equal(_world.Time.Now.AddDays(90), stored.Until);
        Assert.DoesNotContain(made.Secret[7..], stored.ToString(), StringComparison.Ordinal);

        _world.Restart();
        var bot = _world.Connects();
        bot.Asks("login", ("token", made.Secret));
        Assert.Equal("alice", bot.Nick);
    }

    [Theory]
    [InlineData("parley_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("parley_")]
    [InlineData("")]
    [InlineData("ﬁ\uD83D")]
    public void What_is_no_token_opens_nothing(string secret)
    {
        _world.Account("alice");
        var bot = _world.Connects();
        bot.Asks("login", ("token", secret));
        bot.IsRefused(RefusalCode.LoginFailed);
        Assert.Null(bot.Session.Person);
    }

    [Fact]
    public void A_token_opens_no_other_account()
    {
        _world.Account("bob");
        var alice = _world.Account("alice");
        alice.Types("/token weather read");
        var bot = _world.Connects();
        bot.Asks("login", ("nick", "bob"), ("token", alice.Sees<TokenMade>().Secret));
        bot.IsRefused(RefusalCode.LoginFailed);
    }

    [Fact]
    public void Whoever_a_token_let_in_cannot_change_the_account()
    {
        var alice = _world.Account("alice");
        alice.Types("/token weather read,say,moderate,admin");
        var bot = _world.Connects();
        bot.Asks("login", ("token", alice.Sees<TokenMade>().Secret));
        bot.Forgets();
        foreach (var line in new[] { "/nick other", "/tokens", "/token more read", "/revoke weather" })
        {
            bot.Types(line);
            bot.IsRefused(RefusalCode.OutOfScope);
        }

        bot.Asks("password", ("old", "alice's password"), ("new", "another password"));
        bot.IsRefused(RefusalCode.OutOfScope);
    }

    [Fact]
    public void Revoking_closes_what_it_opened()
    {
        var alice = _world.Account("alice");
        alice.Types("/token weather read");
        var secret = alice.Sees<TokenMade>().Secret;
        alice.Types("/token other read");
        var other = alice.Sees<TokenMade>().Secret;
        var bot = _world.Connects();
        bot.Asks("login", ("token", secret));
        var spared = _world.Connects();
        spared.Asks("login", ("token", other));

        alice.Types("/revoke weather");

        Assert.Equal(CloseReason.Revoked, bot.Ended);
        Assert.Null(spared.Ended);
        Assert.Equal("other", Assert.Single(_world.Store.Load().Tokens).Name);
        alice.Types("/revoke weather");
        Assert.Equal("weather", alice.Sees<Refused>().Refusal.Subject);
    }

    [Fact]
    public void A_token_that_ends_ends_its_connections_before_they_say_or_hear_anything()
    {
        var alice = _world.Account("alice");
        alice.Asks("token", ("name", "weather"), ("scopes", "read,say"), ("for", "1d"));
        var secret = alice.Sees<TokenMade>().Secret;
        var (bot, listener) = (_world.Connects(), _world.Connects());
        bot.Asks("login", ("token", secret));
        listener.Asks("login", ("token", secret));
        _world.Time.Advance(TimeSpan.FromDays(1));
        alice.Forgets();
        listener.Forgets();
        bot.Types("hello");
        Assert.Equal(CloseReason.Revoked, bot.Ended);
        Assert.Equal(CloseReason.Revoked, listener.Ended);
        Assert.Empty(alice.Hears());
        alice.Types("not for bots");
        Assert.Empty(listener.Told);
        var again = _world.Connects();
        again.Asks("login", ("token", secret));
        again.IsRefused(RefusalCode.LoginFailed);
    }

    [Fact]
    public void A_token_ends_in_time_after_a_restart_and_when_the_clock_is_set_back()
    {
        var alice = _world.Account("alice");
        alice.Types("/token weather read,say 1d");
        var secret = alice.Sees<TokenMade>().Secret;
        _world.Restart();
        var bot = _world.Connects();
        bot.Asks("login", ("token", secret));
        _world.Time.Advance(TimeSpan.FromDays(1));
        _world.Guest("bob");
        Assert.Equal(CloseReason.Revoked, bot.Ended);

        _world.Time.Now -= TimeSpan.FromHours(1);
        var again = _world.Connects();
        again.Asks("login", ("token", secret));
        _world.Time.Advance(TimeSpan.FromHours(1));
        again.Types("hello");
        Assert.Equal(CloseReason.Revoked, again.Ended);
    }

    [Fact]
    public void Tokens_and_exceptions_that_were_taken_back_before_their_time_are_not_held_until_then()
    {
        var alice = _world.Owner("alice", "tea");
        for (var i = 0; i < 3000; i++)
        {
            alice.Types("/token weather read 3660d");
            alice.Types("/revoke weather");
            alice.Types("/exempt bob 3660d");
            alice.Types("/unexempt bob");
        }

        Assert.InRange(_world.Hub.Deadlines.Count, 0, 1024);
    }

    [Fact]
    public void An_administrator_makes_a_token_for_rooms_in_which_the_account_is_not_yet()
    {
        _world.Guest("carol").Types("/join tea");
        _world.Account("weather");
        var console = _world.Console();
        console.Asks("token", ("account", "weather"), ("name", "bot"), ("scopes", "say"), ("rooms", "tea"));
        Assert.Equal(["tea"], console.Sees<TokenMade>().Token.Rooms);
        console.Asks("token", ("account", "weather"), ("name", "other"), ("scopes", "say"), ("rooms", "coffee"));
        console.IsRefused(RefusalCode.NoSuchRoom);
    }

    [Fact]
    public void Without_the_scope_to_read_nothing_is_heard()
    {
        var alice = _world.Account("alice");
        alice.Types("/token hook say");
        var bot = _world.Connects();
        bot.Asks("login", ("token", alice.Sees<TokenMade>().Secret));
        bot.DoesNotSee<RoomEntered>();
        bot.Forgets();
        alice.Types("secret");
        var bob = _world.Guest("bob");
        bob.Types("/msg alice psst");
        bob.Types("/nick bobby");
        Assert.Empty(bot.Told);
    }

    [Theory]
    [InlineData("/token weather fly")]
    [InlineData("/token weather ,")]
    public void What_a_token_is_for_has_to_be_said(string line)
    {
        var alice = _world.Account("alice");
        alice.Types(line);
        alice.IsRefused(RefusalCode.BadParameter);
    }

    [Fact]
    public void Guests_have_no_tokens_and_accounts_so_many()
    {
        var world = new World(new ChatLimits { Community = new CommunityLimits { MaxTokensPerAccount = 1 } });
        var guest = world.Guest("guest");
        guest.Types("/token weather read");
        guest.IsRefused(RefusalCode.AccountRequired);
        var alice = world.Account("alice");
        alice.Types("/token one read");
        alice.Forgets();
        alice.Types("/token two read");
        Assert.Equal(1, alice.IsRefused(RefusalCode.TooManyTokens).Limit);
        alice.Types("/tokens");
        Assert.Equal("one", Assert.Single(alice.Sees<TokensListed>().Tokens).Name);
    }
}
