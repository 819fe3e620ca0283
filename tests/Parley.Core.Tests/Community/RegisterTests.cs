using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Community;

public sealed class RegisterTests
{
    private readonly World _world = new();

    [Fact]
    public void A_guest_keeps_the_nick_and_the_rooms()
    {
        var alice = _world.Guest("alice");
        var bob = _world.Guest("bob");

        alice.Types("/register correct horse battery");

        var told = alice.Sees<LoggedIn>();
        Assert.True(told is { IsAccount: true, IsNew: true, Nick.Text: "alice" });
        Assert.Empty(bob.Told);
        alice.Types("still here");
        Assert.Equal(["still here"], bob.Hears());
        Assert.Equal(1, alice.Person.AsAuthor().Account);
    }

    [Fact]
    public void Whoever_has_no_name_yet_gives_one()
    {
        var alice = _world.Connects();
        alice.Types("/register alice correct horse battery");
        Assert.True(alice.Sees<LoggedIn>() is { IsAccount: true, Nick.Text: "alice" });

        var bob = _world.Connects();
        bob.Asks("register", ("nick", "bob"), ("password", "correct horse battery"));
        Assert.True(bob.Sees<LoggedIn>() is { IsAccount: true, Nick.Text: "bob" });
    }

    [Theory]
    [InlineData("short77", RefusalCode.PasswordTooShort)]
    [InlineData("七个字符的密码", RefusalCode.PasswordTooShort)]
    [InlineData("password", RefusalCode.PasswordTooCommon)]
    [InlineData("PassWord1", RefusalCode.PasswordTooCommon)]
    [InlineData("ＰＡＳＳＷＯＲＤ", RefusalCode.PasswordTooCommon)]
    [InlineData("aaaaaaaaaaaaaaaa", RefusalCode.PasswordTooCommon)]
    [InlineData("GuessMyName", RefusalCode.PasswordTooCommon)]
    [InlineData("bell\u0007bell", RefusalCode.BadParameter)]
    public void A_password_that_protects_nothing_is_refused(string password, RefusalCode code)
    {
        var guest = _world.Guest("guessmyname");
        guest.Asks("register", ("password", password));
        guest.IsRefused(code);
        Assert.Null(guest.Person.Account);
    }

    [Fact]
    public void A_password_is_text()
    {
        var guest = _world.Guest("guest");
        guest.Asks("register", ("password", "half \uD83D a face"));
        guest.IsRefused(RefusalCode.BadParameter);
    }

    [Fact]
    public void A_password_has_8_to_256_characters()
    {
        var emoji = string.Concat(Enumerable.Range(0x1F600, 64).Select(char.ConvertFromUtf32));
        var alice = _world.Guest("alice");
        alice.Types("/register " + emoji + emoji + emoji + emoji + "x");
        Assert.Equal(256, alice.IsRefused(RefusalCode.PasswordTooLong).Limit);
        alice.Types("/register " + emoji + emoji + emoji + emoji);
        alice.Sees<LoggedIn>();

        var bob = _world.Guest("bob");
        bob.Types("/register 八个字符的密码啊");
        bob.Sees<LoggedIn>();
    }

    [Fact]
    public void Of_two_who_register_a_name_at_once_one_gets_it()
    {
        var first = _world.Connects();
        var second = _world.Connects();
        _world.Background.Holds = true;
        first.Types("/register alice correct horse battery");
        second.Types("/register Alice battery horse correct");

        _world.Background.Answer(1);
        _world.Background.Answer(0);

        Assert.True(second.Sees<LoggedIn>().IsAccount);
        first.IsRefused(RefusalCode.NickTaken);
        Assert.Single(_world.Hub.People.Accounts);
    }

    [Fact]
    public void Whoever_disconnects_while_the_password_is_hashed_leaves_no_account()
    {
        var alice = _world.Guest("alice");
        _world.Background.Holds = true;
        alice.Types("/register correct horse battery");
        alice.Drops();
        _world.Background.AnswerAll();

        Assert.Empty(_world.Store.Load().Accounts);
        Assert.Equal(0, _world.Hub.People.Count);
    }

    [Fact]
    public void An_account_is_stored_before_anybody_is_told_of_it()
    {
        var alice = _world.Guest("alice");
        _world.Store.IsFull = true;
        alice.Types("/register correct horse battery");
        alice.IsRefused(RefusalCode.StoreUnavailable);
        Assert.Null(alice.Person.Account);

        _world.Store.IsFull = false;
        alice.Types("/register correct horse battery");
        Assert.Equal(alice.Person.Account, Assert.Single(_world.Store.Load().Accounts));
    }

    [Theory]
    [InlineData("alice")]
    [InlineData("ALICE")]
    [InlineData("аlice")]
    [InlineData("Ａlice")]
    public void An_account_s_nick_is_nobody_else_s_although_it_is_away(string nick)
    {
        _world.Account("alice").Drops();

        var other = _world.Guest("mallory");
        other.Types("/nick " + nick);
        Assert.Contains(other.Sees<Refused>().Refusal.Code, new[] { RefusalCode.NickTaken, RefusalCode.NickLooksAlike });

        var newcomer = _world.Connects();
        newcomer.Types("/login " + nick);
        Assert.Contains(newcomer.Sees<Refused>().Refusal.Code, new[] { RefusalCode.NickTaken, RefusalCode.NickLooksAlike });
        newcomer.Types($"/register {nick} correct horse battery");
        Assert.Contains(newcomer.Sees<Refused>().Refusal.Code, new[] { RefusalCode.NickTaken, RefusalCode.NickLooksAlike });
    }

    [Theory]
    [InlineData("server")]
    [InlineData("[Server]")]
    [InlineData("NickServ")]
    [InlineData("sуstem")]
    public void Nobody_can_be_taken_for_the_server(string nick)
    {
        var guest = _world.Connects();
        guest.Types("/login " + nick);
        guest.IsRefused(RefusalCode.NickTaken);
    }

    [Fact]
    public void A_guest_s_name_cannot_be_registered()
    {
        var guest = _world.Connects();
        guest.Types("/login");
        guest.Forgets();
        guest.Types("/register correct horse battery");
        guest.IsRefused(RefusalCode.GuestName);
    }

    [Fact]
    public void An_address_can_make_so_many_accounts_at_once()
    {
        var world = new World(new ChatLimits { Community = new CommunityLimits { Registrations = new Rate(2, TimeSpan.FromSeconds(20)) } });
        for (var i = 0; i < 2; i++)
        {
            world.Connects("2001:db8::" + i).Types($"/register name{i} correct horse battery");
        }

        var third = world.Connects("2001:db8::ffff");
        third.Types("/register third correct horse battery");
        Assert.Equal(20, third.IsRefused(RefusalCode.RateLimited).Limit);

        var neighbour = world.Connects("2001:db8:0:1::1");
        neighbour.Types("/register neighbour correct horse battery");
        neighbour.Sees<LoggedIn>();

        world.Time.Advance(TimeSpan.FromSeconds(20));
        third.Types("/register third correct horse battery");
        third.Sees<LoggedIn>();
    }

    [Fact]
    public void Numbers_are_never_given_twice()
    {
        var alice = _world.Account("alice");
        var bob = _world.Account("bob");
        _world.Restart();
        var carol = _world.Account("carol");
        Assert.Equal([1L, 2L, 3L], new[] { alice, bob, carol }.Select(a => a.Person.Account!.Id));
    }
}
