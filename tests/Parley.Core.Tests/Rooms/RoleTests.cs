using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Rooms;

/// <summary>Who is made what, who is told, and for how long it lasts.</summary>
public sealed class RoleTests
{
    private readonly TeaRoom _tea = new();

    [Fact]
    public void Everyone_in_the_room_is_told_once_and_so_is_whoever_it_is_about()
    {
        var bob = _tea.World.Account("bob");
        var desk = _tea.World.Again("bob");
        var console = _tea.World.Console();
        bob.Forgets();
        console.Asks("role", ("room", "tea"), ("nick", "bob"), ("role", "member"));
        foreach (var who in new[] { _tea.Owner, _tea.Plain, _tea.Guest, bob, desk, console })
        {
            Assert.True(who.Told.OfType<RoleChanged>().Single() is { Room.Text: "tea", Nick.Text: "bob", Role: Role.Member, By.Text: "console" });
        }

        Assert.Equal("console GiveVoice tea bob member", _tea.World.Audit()[^1]);
        _tea.Admin.Types("/leave tea");
        _tea.Admin.Forgets();
        _tea.Admin.Asks("role", ("room", "tea"), ("nick", "root"), ("role", "moderator"));
        Assert.Single(_tea.Admin.Told.OfType<RoleChanged>());
    }

    [Fact]
    public void What_somebody_is_already_is_told_to_nobody()
    {
        _tea.Owner.Types("/role mona moderator");
        Assert.IsType<Done>(Assert.Single(_tea.Owner.Told));
        Assert.Empty(_tea.Moderator.Told);
    }

    [Fact]
    public void An_account_keeps_it_while_it_is_away_and_over_a_restart_and_a_guest_for_a_stay()
    {
        _tea.Owner.Types("/role alice voiced");
        _tea.Owner.Types("/role gus voiced");
        _tea.Owner.Types("/set moderated on");
        Assert.Null(_tea.Guest.Tries("hello"));
        Assert.Null(_tea.Guest.Tries("/leave"));
        Assert.Null(_tea.Guest.Tries("/join tea"));
        Assert.Equal(RefusalCode.Moderated, _tea.Guest.Tries("hello"));
        _tea.World.Restart();
        var alice = _tea.World.Again("alice");
        Assert.Null(alice.Tries("/leave tea"));
        Assert.Null(alice.Tries("/join tea"));
        Assert.Null(alice.Tries("hello"));
        alice.Types("/roles");
        Assert.Equal(
            [("olive", Role.Owner), ("mona", Role.Moderator), ("alice", Role.Voiced)],
            alice.Sees<RolesListed>().Roles.Select(r => (r.Nick, r.Role)));
    }

    [Theory]
    [InlineData("gus", "member", RefusalCode.PersonIsGuest)]
    [InlineData("gus", "moderator", RefusalCode.PersonIsGuest)]
    [InlineData("otto", "voiced", RefusalCode.PersonNotInRoom)] // a guest who is not here
    [InlineData("alice", "owner", RefusalCode.BadParameter)]
    [InlineData("alice", "king", RefusalCode.BadParameter)]
    [InlineData("alice", "4", RefusalCode.BadParameter)]
    [InlineData("nobody", "voiced", RefusalCode.NoSuchPerson)]
    [InlineData("console", "voiced", RefusalCode.NoSuchPerson)]
    [InlineData("olive", "moderator", RefusalCode.Outranked)] // by oneself neither: there is always an owner
    public void What_cannot_be(string whom, string role, RefusalCode code)
    {
        _tea.World.Guest("otto");
        var before = _tea.World.State();
        Assert.Equal(code, _tea.Owner.Tries($"/role {whom} {role}"));
        Assert.Equal(before, _tea.World.State());
    }

    [Fact]
    public void In_a_room_that_is_nobody_s_a_guest_keeps_order_for_the_time_of_a_stay()
    {
        var (maker, mod, other) = (_tea.World.Guest("maker"), _tea.World.Guest("mod"), _tea.World.Guest("other"));
        foreach (var who in new[] { maker, mod, other })
        {
            who.Types("/join attic");
        }

        Assert.Null(maker.Tries("/role mod moderator"));
        Assert.Equal(RefusalCode.PersonNotInRoom, maker.Tries("/role alice voiced"));
        Assert.Null(mod.Tries("/silence other"));
        Assert.Equal(RefusalCode.Outranked, mod.Tries("/kick maker"));
        mod.Types("/nick mod2");
        Assert.Null(mod.Tries("/unsilence other"));
        Assert.Null(mod.Tries("/leave"));
        Assert.Null(mod.Tries("/join attic"));
        Assert.Equal(RefusalCode.NotAllowed, mod.Tries("/kick other"));
    }

    [Fact]
    public void Whoever_made_a_room_and_is_made_less_by_an_administrator_is_less()
    {
        _tea.Plain.Types("/join attic");
        _tea.Guest.Types("/join attic");
        _tea.Admin.Asks("role", ("room", "attic"), ("nick", "alice"), ("role", "voiced"));
        Assert.Equal(Role.Voiced, _tea.World.Room("attic").RoleOf(_tea.Plain.Person));
        Assert.Equal(RefusalCode.NotAllowed, _tea.Plain.Tries("/kick gus"));
    }

    [Fact]
    public void A_full_store_gives_and_takes_nothing()
    {
        var before = _tea.World.State();
        _tea.World.Store.IsFull = true;
        foreach (var line in new[] { "/role alice voiced", "/role gus voiced", "/role mona none", "/transfer-room alice" })
        {
            Assert.Equal(RefusalCode.StoreUnavailable, _tea.Owner.Tries(line));
        }

        Assert.Equal(before, _tea.World.State());
        Assert.Empty(_tea.Plain.Told);
    }
}
