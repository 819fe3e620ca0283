using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Community;

public sealed class RenameTests
{
    private readonly World _world = new();

    [Fact]
    public void An_account_is_renamed_for_good()
    {
        var alice = _world.Account("alice");
        var bob = _world.Guest("bob");
        alice.Types("/nick alicia");
        Assert.True(bob.Sees<PersonRenamed>() is { Old.Text: "alice", New.Text: "alicia" });
        alice.Drops();
        _world.Restart();
        var back = _world.Connects();
        back.Types("/login alicia alice's password");
        Assert.Equal("alicia", back.Nick);
    }

    [Fact]
    public void A_former_name_is_kept_for_its_account_for_a_while()
    {
        var alice = _world.Account("alice");
        alice.Types("/nick alicia");
        _world.Restart();
        var bob = _world.Guest("bob");
        bob.Types("/nick Alice");
        bob.IsRefused(RefusalCode.NickTaken);
        bob.Types("/nick аlice");
        bob.IsRefused(RefusalCode.NickTaken);

        var back = _world.Connects();
        back.Types("/login alicia alice's password");
        back.Forgets();
        back.Types("/nick alice");
        Assert.Equal("alice", back.Nick);
        bob.Types("/nick alicia");
        bob.IsRefused(RefusalCode.NickTaken);

        _world.Time.Advance(TimeSpan.FromDays(30));
        bob.Types("/nick alicia");
        Assert.Equal("alicia", bob.Nick);
    }

    [Fact]
    public void Renaming_is_no_way_to_hoard_names()
    {
        var alice = _world.Account("name0");
        for (var i = 1; i <= 4; i++)
        {
            _world.Time.Advance(TimeSpan.FromMinutes(1));
            alice.Types("/nick name" + i);
        }

        Assert.Equal(["name1", "name2", "name3"], _world.Store.Load().Names.Select(n => n.Name).Order());
        var bob = _world.Guest("bob");
        bob.Types("/nick name0");
        Assert.Equal("name0", bob.Nick);
    }

    [Fact]
    public void Respelling_keeps_the_name()
    {
        var alice = _world.Account("alice");
        alice.Types("/nick Alice");
        Assert.Equal("Alice", alice.Nick);
        Assert.Equal("Alice", _world.Store.Load().Accounts[0].Name);
        Assert.Empty(_world.Store.Load().Names);
    }

    [Fact]
    public void A_full_disk_renames_nobody()
    {
        var alice = _world.Account("alice");
        var bob = _world.Guest("bob");
        _world.Store.IsFull = true;
        alice.Types("/nick alicia");
        alice.IsRefused(RefusalCode.StoreUnavailable);
        Assert.Empty(bob.Told);
        Assert.Equal("alice", alice.Nick);
    }

    [Fact]
    public void Names_change_so_often_and_no_more()
    {
        var world = new World(new ChatLimits { Community = new CommunityLimits { NickChanges = new Rate(2, TimeSpan.FromSeconds(30)) } });
        var bob = world.Guest("bob");
        bob.Types("/nick bob1");
        bob.Types("/nick bob2");
        bob.Forgets();
        bob.Types("/nick bob3");
        Assert.Equal(30, bob.IsRefused(RefusalCode.RateLimited).Limit);

        // The clock on the wall is nothing that a limit goes by.
        world.Time.Now -= TimeSpan.FromDays(1);
        world.Time.Advance(TimeSpan.FromSeconds(30));
        bob.Types("/nick bob3");
        Assert.Equal("bob3", bob.Nick);
    }

    [Fact]
    public void Two_accounts_never_look_alike()
    {
        _world.Account("alice").Drops();
        var bob = _world.Account("bob");
        bob.Types("/nick аlісе");
        bob.IsRefused(RefusalCode.NickLooksAlike);
    }
}
