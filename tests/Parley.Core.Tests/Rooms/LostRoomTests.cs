using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Rooms;

/// <summary>A room that is somebody's and that the store could not bring back at the start is not anybody else's to make.</summary>
public sealed class LostRoomTests
{
    private readonly TeaRoom _tea = new();

    [Fact]
    public void Whoever_asks_for_it_is_told_to_come_back_later_and_then_it_is_what_it_was()
    {
        var world = _tea.World;
        foreach (var line in new[] { "/set invite-only on", "/ban bad*", "secret" })
        {
            _tea.Owner.Types(line);
        }

        world.Log.IsFull = true;
        world.Restart();
        var mallory = world.Account("mallory");
        foreach (var name in new[] { "tea", "#TEA" })
        {
            Assert.Equal(RefusalCode.StoreUnavailable, mallory.Tries("/join " + name));
        }

        world.Log.IsFull = false;
        var otto = world.Owner("otto", "attic");
        Assert.Equal(RefusalCode.RoomTaken, otto.Tries("/rename-room tea"));
        Assert.Equal(RefusalCode.InviteOnly, mallory.Tries("/join tea"));
        Assert.Null(world.Again("mona").Tries("/join tea"));
        Assert.Equal("bad*", Assert.Single(_tea.Room.Bans.Standing(world.Time.Now)).Mask.Text);
        world.Restart();
        Assert.Equal(["alice", "mona", "olive", "root"], _tea.Room.People.Select(p => p.Nick.Text).Order());
    }

    [Fact]
    public void The_lobby_too()
    {
        _tea.Admin.Types("/leave");
        _tea.Admin.Types("/set moderated on");
        _tea.World.Log.IsFull = true;
        _tea.World.Restart();
        var gast = _tea.World.Guest("gast");
        Assert.Empty(gast.Person.Rooms);
        _tea.World.Log.IsFull = false;
        Assert.Null(gast.Tries("/join lobby"));
        Assert.Equal(RefusalCode.Moderated, gast.Tries("hello"));
    }
}
