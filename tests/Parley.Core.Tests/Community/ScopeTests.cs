using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Community;

/// <summary>What a token is not for, no request does by another way; see also the walk over all verbs.</summary>
public sealed class ScopeTests
{
    private readonly TeaRoom _tea = new();

    [Theory]
    [InlineData("say")]
    [InlineData("say,moderate,admin")]
    public void A_room_that_the_account_is_in_is_shown_to_nobody_who_may_not_read(string scopes)
    {
        _tea.Plain.Types("secret");
        var bot = _tea.World.Bot(_tea.Plain, scopes);
        bot.Types("/join tea");
        bot.IsRefused(RefusalCode.OutOfScope);
        bot.Asks("join", ("room", "tea"), ("after", "0"));
        bot.IsRefused(RefusalCode.OutOfScope);
        Assert.Null(bot.Tries("hello"));
    }

    [Fact]
    public void Whoever_does_not_read_is_told_nothing_of_rooms_that_others_of_the_account_come_and_go()
    {
        var bot = _tea.World.Bot(_tea.Plain, "say");
        foreach (var line in new[] { "/join attic", "/topic attics", "/leave attic", "/join lobby" })
        {
            _tea.Plain.Types(line);
        }

        _tea.Moderator.Types("/silence alice");
        _tea.Moderator.Types("/kick alice");
        Assert.Empty(bot.Told);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read,say")]
    [InlineData("read,say,moderate", "lobby")]
    public void Nobody_steps_down_by_what_does_not_moderate(string scopes, string? rooms = null)
    {
        _tea.Owner.Types("/role alice voiced");
        foreach (var (who, role) in new[] { (_tea.Plain, Role.Voiced), (_tea.Moderator, Role.Moderator) })
        {
            var bot = _tea.World.Bot(who, scopes, rooms);
            bot.Asks("role", ("room", "tea"), ("nick", who.Nick), ("role", "none"));
            bot.IsRefused(RefusalCode.OutOfScope);
            Assert.Equal(role, _tea.Room.RoleOf(who.Person));
        }
    }

    [Fact]
    public void An_administrator_is_one_by_no_token_that_is_for_something_else()
    {
        _tea.Owner.Types("/set unlisted on");
        _tea.Admin.Types("/leave tea");
        _tea.Admin.Types("/rooms");
        Assert.Contains(_tea.Admin.Sees<RoomsListed>().Rooms, r => r.Name.Text == "tea");
        var bot = _tea.World.Bot(_tea.Admin, "read,say,moderate");
        bot.Types("/rooms");
        Assert.DoesNotContain(bot.Sees<RoomsListed>().Rooms, r => r.Name.Text == "tea");
        bot.Types("/whois alice");
        var described = bot.Sees<PersonDescribed>();
        Assert.Null(described.Addresses);
        Assert.DoesNotContain(described.Rooms, p => p.Room.Text == "tea");
        bot.Asks("history", ("room", "tea"));
        bot.IsRefused(RefusalCode.NotInRoom);
    }

    [Fact]
    public void A_token_for_a_room_goes_along_with_it_and_is_not_for_the_next_of_that_name()
    {
        var bot = _tea.World.Bot(_tea.Owner, "read,say,moderate", "tea");
        _tea.Owner.Types("/rename-room coffee");
        _tea.Owner.Types("/join tea");
        bot.Forgets();
        bot.Asks("kick", ("room", "coffee"), ("nick", "gus"));
        bot.IsFine();
        bot.Asks("say", ("room", "tea"), ("text", "hello"));
        bot.IsRefused(RefusalCode.OutOfScope);
        bot.Asks("set", ("room", "tea"), ("setting", "slow"), ("value", "10s"));
        bot.IsRefused(RefusalCode.OutOfScope);
    }

    [Fact]
    public void A_token_that_is_for_rooms_does_nothing_on_the_server()
    {
        var bot = _tea.World.Bot(_tea.Admin, "read,say,moderate,admin", "tea");
        foreach (var line in new[] { "/server-set guests none", "/server-kick gus", "/server-ban gus", "/accounts", "/administrator alice on", "/msg gus psst" })
        {
            Assert.Equal(RefusalCode.OutOfScope, bot.Tries(line));
        }

        bot.Asks("token", ("name", "more"), ("scopes", "admin"), ("account", "alice"));
        bot.IsRefused(RefusalCode.OutOfScope);
        bot.Asks("kick", ("room", "tea"), ("nick", "olive"));
        bot.IsFine();
    }

    [Fact]
    public void What_was_revoked_does_nothing_more_in_the_same_moment()
    {
        var bot = _tea.World.Bot(_tea.Plain, "read,say");
        bot.Begins("before");
        _tea.Plain.Begins("/revoke bot");
        bot.Begins("after");
        _tea.World.Hub.Settle();
        Assert.Equal(CloseReason.Revoked, bot.Ended);
        Assert.Equal(["before"], _tea.World.Log.Room("lobby").Select(f => f.Text));
    }
}
