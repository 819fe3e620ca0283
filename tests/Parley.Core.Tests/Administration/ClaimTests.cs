using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Administration;

/// <summary>The code that the server prints makes the first administrator, once.</summary>
public sealed class ClaimTests
{
    private readonly World _world = new();

    [Theory]
    [InlineData("as it is printed")]
    [InlineData("in lower case")]
    [InlineData("without hyphens")]
    [InlineData("with spaces")]
    public void Whoever_types_it_owns_the_server(string how)
    {
        var code = _world.Hub.OwnerCode!.ToString();
        var alice = _world.Account("alice");
        alice.Types("/claim " + (how switch
        {
            "in lower case" => code.ToLowerInvariant(),
            "without hyphens" => code.Replace("-", "", StringComparison.Ordinal),
            "with spaces" => code.Replace('-', ' '),
            _ => code,
        }));
        Assert.Equal(NoteCode.ServerClaimed, alice.Sees<Noted>().Code);
        Assert.Null(_world.Hub.OwnerCode);
        Assert.Equal("alice ClaimServer alice", _world.Audit()[^1]);
        Assert.Null(alice.Tries("/accounts"));
        _world.Restart();
        Assert.Null(_world.Hub.OwnerCode);
        Assert.Null(_world.Again("alice").Tries("/accounts"));
    }

    [Fact]
    public void Of_two_at_once_one_is_the_administrator()
    {
        var code = _world.Hub.OwnerCode!.ToString();
        var (alice, bob) = (_world.Account("alice"), _world.Account("bob"));
        alice.Begins("/claim " + code);
        bob.Begins("/claim " + code);
        Assert.Equal(RefusalCode.ClaimFailed, bob.IsRefused(RefusalCode.ClaimFailed).Code);
        Assert.Equal("alice", Assert.Single(_world.Store.Load().Accounts, a => a.Administrator).Name);
    }

    [Fact]
    public void It_takes_an_account_opened_by_its_password()
    {
        var code = _world.Hub.OwnerCode!.ToString();
        Assert.Equal(RefusalCode.AccountRequired, _world.Guest("gast").Tries("/claim " + code));
        Assert.Equal(RefusalCode.AccountRequired, _world.Console().Tries("/claim " + code));
        Assert.Equal(RefusalCode.OutOfScope, _world.Bot(_world.Account("alice"), "read,say,moderate,admin").Tries("/claim " + code));
        Assert.NotNull(_world.Hub.OwnerCode);
    }

    [Fact]
    public void Guesses_are_slowed_down_also_at_a_code_that_is_no_longer_valid()
    {
        var alice = _world.Account("alice");
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(RefusalCode.ClaimFailed, alice.Tries("/claim 0000-0000-0000"));
        }

        Assert.Equal(RefusalCode.RateLimited, alice.Tries("/claim " + _world.Hub.OwnerCode));
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(RefusalCode.ClaimFailed, _world.Again("alice").Tries("/claim ZZZZ"));
        }

        Assert.Equal(RefusalCode.RateLimited, _world.Again("alice").Tries("/claim " + _world.Hub.OwnerCode));
        _world.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(alice.Tries("/claim " + _world.Hub.OwnerCode));
    }

    [Fact]
    public void The_code_is_another_after_each_start_and_there_is_none_once_there_is_an_administrator()
    {
        var first = _world.Hub.OwnerCode!.ToString();
        _world.Restart();
        Assert.NotEqual(first, _world.Hub.OwnerCode!.ToString());
        var root = _world.Administrator();
        Assert.Null(_world.Hub.OwnerCode);

        // The last one who goes leaves a server to be claimed, from its next start on.
        Assert.Null(root.Tries("/administrator root off"));
        Assert.Equal(RefusalCode.NotAllowed, root.Tries("/accounts"));
        Assert.Null(_world.Hub.OwnerCode);
        _world.Restart();
        Assert.NotNull(_world.Hub.OwnerCode);
    }

    [Fact]
    public void A_full_store_makes_nobody_an_administrator_and_keeps_the_code()
    {
        var alice = _world.Account("alice");
        var before = _world.State();
        _world.Store.IsFull = true;
        Assert.Equal(RefusalCode.StoreUnavailable, alice.Tries("/claim " + _world.Hub.OwnerCode));
        Assert.Equal(before, _world.State());
        _world.Store.IsFull = false;
        Assert.Null(alice.Tries("/claim " + _world.Hub.OwnerCode));
    }
}
