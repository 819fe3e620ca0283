using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Rooms;

/// <summary>The lobby is nobody's: administrators set it, nothing that keeps people out is set there, and its first change makes it a stored room.</summary>
public sealed class LobbyTests
{
    private readonly World _world = new();
    private readonly Actor _root;
    private readonly Actor _alice;

    public LobbyTests()
    {
        _alice = _world.Account("alice");
        _root = _world.Administrator();
    }

    [Fact]
    public void Nobody_owns_it_however_early_they_come()
    {
        _alice.Types("/roles");
        Assert.Empty(_alice.Sees<RolesListed>().Roles);
        foreach (var line in new[] { "/kick root", "/ban *", "/set slow 10s", "/role root none", "/bans", "/audit" })
        {
            Assert.Equal(RefusalCode.NotAllowed, _alice.Tries(line));
        }
    }

    [Theory]
    [InlineData("invite_only", "on")]
    [InlineData("unlisted", "on")]
    [InlineData("password", "earl grey")]
    [InlineData("limit", "1")]
    [InlineData("guests", "none")]
    public void What_would_keep_people_out_is_not_set_there(string setting, string value)
    {
        foreach (var who in new[] { _root, _world.Console() })
        {
            who.Asks("set", ("room", "lobby"), ("setting", setting), ("value", value));
            who.IsRefused(RefusalCode.NotInLobby);
        }

        Assert.Empty(_world.Store.Load().Rooms);
        Assert.Null(_world.Guest("gast").Tries("hello"));
    }

    [Theory]
    [InlineData("moderated", "on")]
    [InlineData("topic_locked", "on")]
    [InlineData("slow", "10s")]
    [InlineData("guests", "read-only")]
    [InlineData("off_the_record", "on")]
    [InlineData("keep_days", "30")]
    public void Everything_else_is_and_lasts(string setting, string value)
    {
        _root.Asks("set", ("setting", setting), ("value", value));
        _root.IsFine();
        Assert.Equal("lobby", Assert.Single(_world.Store.Load().Rooms).Key);
        _world.Restart();
        var alice = _world.Again("alice");
        alice.Asks("set", ("room", "lobby"), ("setting", setting));
        Assert.Equal(value, Assert.Single(alice.Sees<SettingsListed>().Settings).Value);
    }

    [Theory]
    [InlineData("/transfer-room alice")]
    [InlineData("/rename-room hall")]
    [InlineData("/close-room lobby")]
    [InlineData("/register-room")]
    public void It_stays_what_it_is(string line)
    {
        Assert.Equal(RefusalCode.NotInLobby, _root.Tries(line));
        _root.Types("/set slow 1s");
        Assert.Equal(RefusalCode.NotInLobby, _root.Tries(line));
    }

    [Fact]
    public void Administrators_have_others_keep_order_in_it()
    {
        _world.Account("bob");
        _root.Types("/role alice moderator");
        Assert.Equal("alice", Assert.Single(_world.Store.Load().Roles.Join(_world.Store.Load().Accounts, r => r.Account, a => a.Id, (_, a) => a.Name)));
        _world.Restart();
        var alice = _world.Again("alice");
        Assert.Null(alice.Tries("/ban bob"));
        Assert.Equal(RefusalCode.NotAllowed, alice.Tries("/set off-the-record on"));
        Assert.Equal(RefusalCode.NotAllowed, alice.Tries("/role bob moderator"));
        Assert.Equal(RefusalCode.Outranked, alice.Tries("/kick root"));
        var bob = _world.Again("bob");
        Assert.Empty(bob.Person.Rooms);
        Assert.Equal(RefusalCode.Banned, bob.Tries("/join lobby"));
    }

    [Fact]
    public void A_full_store_changes_nothing_of_it()
    {
        var before = _world.State();
        _world.Store.IsFull = true;
        foreach (var line in new[] { "/set slow 10s", "/set keep-days 1", "/role alice voiced", "/ban mallory", "/kick alice" })
        {
            Assert.Equal(RefusalCode.StoreUnavailable, _root.Tries(line));
        }

        Assert.Equal(before, _world.State());
    }
}
