using System.Collections;
using Parley.Core.Community;
using Parley.Core.Ports;
using static Parley.Core.Community.CommunityChange;

namespace Parley.Storage.Tests.Contract;

/// <summary>What a community saved is what it loads, and what ends takes along what ends with it.</summary>
public abstract class CommunityContract<TStore> : IDisposable
    where TStore : TestStore, new()
{
    private readonly TStore _store = new();

    /// <summary>What can end in the community of <see cref="People"/>.</summary>
    private static readonly Dictionary<string, CommunityChange> Ends = new()
    {
        ["an account"] = new AccountGone(People.Ann),
        ["an account with an invitation"] = new AccountGone(People.Bob),
        ["an account that is not there"] = new AccountGone(99),
        ["no account"] = new AccountGone(0),
        ["a room"] = new RoomGone("tea"),
        ["a room called like two people"] = new RoomGone("1:7000000000"),
        ["a membership"] = new MembershipGone(People.Ann, People.InTea.Conversation),
        ["a direct membership"] = new MembershipGone(People.Ann, People.WithBob.Conversation),
        ["another's membership"] = new MembershipGone(People.Bob, People.InTea.Conversation),
        ["a name"] = new NameFreed("Änni"),
        ["a name, written otherwise"] = new NameFreed("änni"),
        ["a token"] = new TokenGone(3),
        ["a role"] = new RoleGone("tea", People.Ann),
        ["another's role"] = new RoleGone("tea", People.Bob),
        ["an invitation"] = new InvitationGone("tea", People.Bob),
        ["another's invitation"] = new InvitationGone("tea", People.Ann),
        ["a ban"] = new BanGone(4),
        ["an erasure"] = new ErasureGone(9),
        ["another's erasure"] = new ErasureGone(People.Ann),
    };

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_new_store_holds_nobody()
    {
        Assert.Equal("", People.Shown(_store.Community.Load()));
        Assert.Null(_store.Community.Load().Server);
    }

    [Fact]
    public void What_was_saved_comes_back_exactly()
    {
        Save([.. People.All]);

        Assert.Equal(
            string.Join('\n', People.All.Where(c => c is not Audited).Select(Record).Select(People.Shown).Order(StringComparer.Ordinal)),
            Loaded());
    }

    /// <summary>A record that is not in <see cref="People"/>, or only in part, would be saved by nobody's test.</summary>
    [Fact]
    public void The_examples_leave_nothing_out()
    {
        var kinds = typeof(CommunityChange).GetNestedTypes().Where(t => !t.Name.EndsWith("Gone", StringComparison.Ordinal) && t != typeof(NameFreed));
        Assert.Equal(kinds.Select(t => t.Name).Order(), People.All.Select(c => c.GetType().Name).Distinct().Order());
        foreach (var records in People.All.Select(Record).GroupBy(r => r.GetType()))
        {
            foreach (var property in records.Key.GetProperties())
            {
                var unset = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
                Assert.True(
                    records.Select(property.GetValue).Any(v => v is ICollection { Count: > 0 } || (v is not ICollection && !Equals(v, unset))),
                    $"{records.Key.Name}.{property.Name}");
            }
        }
    }

    [Fact]
    public void What_is_saved_again_replaces_what_was_there()
    {
        Save([.. People.All]);
        var bob = People.BobsAccount with { Name = "robert" };
        Save(
            new ServerSaved(new ServerRecord(7_000_000_010, GuestPolicy.Allowed, RegistrationPolicy.Open)),
            new AccountSaved(People.AnnsAccount with { Credential = null, Blocks = [] }),
            new AccountSaved(bob),
            new MembershipSaved(People.InTea with { Seen = 42 }),
            new NameReserved(People.Old with { Until = null }),
            new TokenSaved(People.Token with { Rooms = [] }),
            new RoomSaved(People.Tea with { Name = "Green Tea", Options = RoomOptions.Default }),
            new RoleSaved(People.Owner with { Role = Role.Moderator }),
            new InvitationSaved(People.Asked with { By = "bea" }),
            new BanSaved(People.Both with { Room = null, Mask = People.Addresses("203.0.113.7") }),
            new KeyRetired(People.Retired with { Next = 3 }),
            new ErasureSaved(People.Erasure with { Name = "adam" }));

        var community = Reloaded();

        Assert.Equal((7_000_000_010, null), (community.Server!.LastId, community.Server.CloakKey));
        Assert.Equal([(People.Ann, "Änn茶"), (People.Bob, "robert")], community.Accounts.Select(a => (a.Id, a.Name)).Order());
        Assert.All(community.Accounts, a => Assert.Equal((null, 0), (a.Credential, a.Blocks.Count)));
        Assert.Equal([42, 7_000_000_000], community.Memberships.Select(m => m.Seen).Order());
        Assert.Null(Assert.Single(community.Names).Until);
        Assert.Empty(Assert.Single(community.Tokens).Rooms);
        Assert.Equal(new RoomRecord("tea", "Green Tea", People.Tea.Made, RoomOptions.Default), Assert.Single(community.Rooms));
        Assert.Equal(Role.Moderator, Assert.Single(community.Roles).Role);
        Assert.Equal("bea", Assert.Single(community.Invitations).By);
        Assert.Equal([(null, 4, "203.0.113.7"), (null, 5, "2001:db8::/32")], community.Bans.OrderBy(b => b.Id).Select(b => (b.Room, b.Id, $"{b.Mask.Range}")));
        Assert.Equal(3, Assert.Single(community.RetiredKeys).Next);
        Assert.Equal("adam", Assert.Single(community.Erasures).Name);
    }

    [Theory]
    [InlineData("an account", "AccountRecord", "MembershipRecord", "MembershipRecord", "RoleRecord", "TokenRecord")]
    [InlineData("an account with an invitation", "AccountRecord", "InvitationRecord")]
    [InlineData("an account that is not there")]
    [InlineData("no account")]
    [InlineData("a room", "BanRecord", "InvitationRecord", "MembershipRecord", "RoleRecord", "RoomRecord")]
    [InlineData("a room called like two people")]
    [InlineData("a membership", "MembershipRecord")]
    [InlineData("a direct membership", "MembershipRecord")]
    [InlineData("another's membership")]
    [InlineData("a name", "ReservedName")]
    [InlineData("a name, written otherwise")]
    [InlineData("a token", "TokenRecord")]
    [InlineData("a role", "RoleRecord")]
    [InlineData("another's role")]
    [InlineData("an invitation", "InvitationRecord")]
    [InlineData("another's invitation")]
    [InlineData("a ban", "BanRecord")]
    [InlineData("an erasure", "ErasureRecord")]
    [InlineData("another's erasure")]
    public void What_ends_takes_along_what_ends_with_it_and_nothing_else(string what, params string[] taken)
    {
        Save([.. People.All]);
        var before = Loaded().Split('\n');

        Save(Ends[what]);

        var after = Loaded().Split('\n');
        Assert.Equal(taken, before.Except(after).Select(line => line.Split(' ')[0]));
        Assert.Empty(after.Except(before));
    }

    [Fact]
    public void Changes_are_made_in_their_order()
    {
        Save(
            new ErasureSaved(new ErasureRecord(People.Ann, "Änn")),
            new AccountSaved(People.AnnsAccount),
            new TokenSaved(People.Token),
            new AccountGone(People.Ann),
            new MembershipSaved(People.InTea),
            new BanSaved(People.Range),
            new BanGone(5),
            new BanSaved(People.Range with { Reason = "later" }));

        var community = Reloaded();

        Assert.Empty(community.Accounts);
        Assert.Empty(community.Tokens);
        Assert.Single(community.Memberships);
        Assert.Equal("later", Assert.Single(community.Bans).Reason);
        Assert.Equal(People.Ann, Assert.Single(community.Erasures).Account);
    }

    [Fact]
    public async Task The_audit_is_read_back_newest_first()
    {
        for (var i = 1; i <= 10; i++)
        {
            Save(new Audited(People.Entry with { Detail = $"{i}", Room = i % 2 == 0 ? "tea" : null, Number = 99 }));
        }

        await AssertAudit("10 9 8 7 6 5 4 3 2 1", room: null, before: 0, limit: 100);
        await AssertAudit("10 9 8+", room: null, before: 0, limit: 3);
        await AssertAudit("7 6 5+", room: null, before: 8, limit: 3);
        await AssertAudit("3 2 1", room: null, before: 4, limit: 3);
        await AssertAudit("", room: null, before: 1, limit: 3);
        await AssertAudit("10 8+", room: "tea", before: 0, limit: 2);
        await AssertAudit("6 4 2", room: "tea", before: 8, limit: 3);
        await AssertAudit("", room: "coffee", before: 0, limit: 3);

        var newest = (await ReadAudit(null, 0, 1)).Entries[0];
        Assert.Equal(People.Entry with { Detail = "10", Number = 10 }, newest);
    }

    [Fact]
    public async Task The_audit_only_grows()
    {
        Save([.. People.All, new Audited(People.Entry with { Detail = "2" })]);
        Save(new AccountGone(People.Ann), new RoomGone("tea"));
        _store.Reopen();
        Save(new Audited(People.Entry with { Detail = "3" }));

        await AssertAudit("3 2 moderated on", room: "tea", before: 0, limit: 100);
        Assert.Equal([3, 2, 1], (await ReadAudit(null, 0, 100)).Entries.Select(e => e.Number));
    }

    [Fact]
    public async Task A_reading_of_the_audit_that_is_stopped_gives_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.Community.ReadAuditAsync(null, 0, 1, stop.Token));
    }

    private static object Record(CommunityChange change) => change.GetType().GetProperties()[0].GetValue(change)!;

    private void Save(params CommunityChange[] changes) => Assert.Null(_store.Community.Save(changes));

    /// <summary>What a server would find that starts now.</summary>
    private CommunitySnapshot Reloaded()
    {
        _store.Reopen();
        return _store.Community.Load();
    }

    private string Loaded() => People.Shown(Reloaded());

    private Task<AuditPage> ReadAudit(string? room, long before, int limit)
        => _store.Community.ReadAuditAsync(room, before, limit, TestContext.Current.CancellationToken);

    private async Task AssertAudit(string expected, string? room, long before, int limit)
    {
        var page = await ReadAudit(room, before, limit);
        Assert.Equal(expected, string.Join(' ', page.Entries.Select(e => e.Detail)) + (page.More ? "+" : ""));
    }
}
