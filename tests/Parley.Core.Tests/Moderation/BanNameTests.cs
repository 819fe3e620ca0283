using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Moderation;

/// <summary>Another name, an account, another account: no way round a ban.</summary>
public sealed class BanNameTests
{
    private readonly TeaRoom _tea = new();
    private readonly World _world;

    public BanNameTests() => _world = _tea.World;

    [Theory]
    [InlineData("badger")]
    [InlineData("BADGER")]
    [InlineData("b\u0430dger")] // with a Cyrillic а
    public void Nobody_takes_a_name_that_is_banned_in_a_room_where_they_are(string nick)
    {
        _tea.Owner.Types("/ban badger");
        foreach (var who in new[] { _tea.Plain, _tea.Guest })
        {
            who.Forgets();
            who.Types("/nick " + nick);
            Assert.Equal("tea", who.IsRefused(RefusalCode.Banned).Subject);
        }

        _tea.Guest.Types("/leave");
        Assert.Null(_tea.Guest.Tries("/nick " + nick));
        Assert.Equal(RefusalCode.Banned, _tea.Guest.Tries("/join tea"));
    }

    [Fact]
    public void Whoever_keeps_order_may_be_called_as_they_like()
    {
        _tea.Owner.Types("/ban bad*");
        Assert.Null(_tea.Moderator.Tries("/nick badger"));
    }

    [Fact]
    public void An_administrator_gives_somebody_a_name_that_is_banned_and_so_puts_them_out()
    {
        _tea.Owner.Types("/ban bad* no bad names");
        _tea.Forget();
        Assert.Null(_tea.Admin.Tries("/rename-account alice badger"));
        Assert.True(_tea.Guest.Told.OfType<Kicked>().Single() is { Nick.Text: "badger", By.Text: "olive", Reason: "no bad names", IsBan: true });
        Assert.Equal("tea", _tea.Plain.Sees<RoomExited>().Room.Text);
        Assert.Equal(RefusalCode.Banned, _tea.Plain.Tries("/join tea"));
    }

    [Fact]
    public void A_guest_who_gets_a_guest_s_name_is_out_where_those_are_banned()
    {
        _tea.Owner.Types("/ban guest-*");
        _world.Hub.Presence.EvictGuests(Nick.Parse("gus"), _tea.Plain.Person);
        Assert.StartsWith("guest-", _tea.Guest.Nick, StringComparison.Ordinal);
        Assert.DoesNotContain(_tea.Guest.Person, _tea.Room.People);
    }

    [Fact]
    public void Registering_another_name_in_the_same_breath_is_taking_it()
    {
        _tea.Owner.Types("/ban bad*");
        _tea.Guest.Asks("register", ("nick", "badger"), ("password", "correct horse"));
        Assert.Equal("tea", _tea.Guest.IsRefused(RefusalCode.Banned).Subject);
        Assert.Null(_tea.Guest.Person.Account);
        _tea.Guest.Asks("register", ("nick", "good"), ("password", "correct horse"));
        Assert.Equal("good", _tea.Guest.Nick);
    }

    [Fact]
    public void Whoever_registers_while_banned_stays_banned_under_any_name_and_after_a_restart()
    {
        _tea.Moderator.Types("/ban gus 7d");
        _tea.Moderator.Types("/silence gus");
        _tea.Guest.Forgets();
        _tea.Guest.Types("/register correct horse");
        _tea.Guest.Types("/nick gustav");
        Assert.Equal(RefusalCode.Banned, _tea.Guest.Tries("/join tea"));
        _world.Restart();
        var back = _world.Connects();
        back.Types("/login gustav correct horse");
        Assert.Equal(RefusalCode.Banned, back.Tries("/join tea"));

        // Lifted by any of its spellings, and replaced by a ban of the account.
        var mona = _world.Again("mona");
        Assert.Null(mona.Tries("/join tea"));
        mona.Types("/ban gustav");
        Assert.Single(_world.Store.Load().Bans, b => b.Effect == BanEffect.Ban);
        Assert.Null(mona.Tries("/unban gustav"));
        Assert.Null(mona.Tries("/unsilence GUS"));
        Assert.Null(back.Tries("/join tea"));
        Assert.Null(back.Tries("hello"));
    }

    [Fact]
    public void A_full_store_makes_no_account_that_a_ban_has_not_followed()
    {
        _tea.Moderator.Types("/ban gus");
        var before = _world.State();
        _world.Store.IsFull = true;
        Assert.Equal(RefusalCode.StoreUnavailable, _tea.Guest.Tries("/register correct horse"));
        Assert.Equal(before, _world.State());
        _world.Store.IsFull = false;
        var saves = _world.Store.Saves;
        _tea.Guest.Begins("/register correct horse");
        Assert.Contains(_world.Store.Load().Bans, b => b.Mask.Account != 0);
        Assert.Equal(saves + 1, _world.Store.Saves);
    }

    [Fact]
    public void Logging_in_to_an_account_that_is_banned_takes_nobody_along()
    {
        _tea.Moderator.Types("/ban alice");
        _tea.Plain.Drops();
        _tea.Forget();
        _tea.Guest.Types("/login alice alice's password");
        Assert.Equal("lobby", Assert.Single(_tea.Guest.Person.Rooms).Name.Text);
        Assert.Equal("tea", _tea.Guest.Sees<RoomExited>().Room.Text);
        Assert.Equal("gus", _tea.Owner.Told.OfType<PersonLeft>().Single(l => l.Room.Text == "tea").Nick.Text);
        _tea.Guest.Forgets();
        _tea.Owner.Types("without them");
        Assert.Empty(_tea.Guest.Told);
    }
}
