using System.Net;
using Parley.Core.Community;
using Parley.Core.Limits;
using Parley.Core.Policy;

namespace Parley.Core.Tests.Community;

public sealed class LoginGuardTests
{
    private static readonly AddressKey Home = AddressKey.Of(IPAddress.Parse("192.0.2.7"));
    private static readonly AddressKey Elsewhere = AddressKey.Of(IPAddress.Parse("203.0.113.9"));

    private readonly LoginGuard _guard = new(new CommunityLimits
    {
        WrongPasswordsPerAddress = new Rate(3, TimeSpan.FromSeconds(20)),
        WrongPasswordsPerName = new Rate(5, TimeSpan.FromMinutes(1)),
    });

    [Fact]
    public void Where_no_address_counts_the_name_does()
    {
        Assert.Equal(5, Guesses(from: null, "alice", 20));
        Assert.Equal(5, Guesses(from: null, "bob", 20));
        Assert.Null(_guard.Attempt(null, "alice", TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Where_no_address_counts_a_right_password_makes_nobody_known()
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.Null(_guard.Attempt(null, "alice", TimeSpan.Zero));
            _guard.Succeeded(null, "alice");
        }

        Assert.Equal(5, Guesses(from: null, "alice", 20));
    }

    [Fact]
    public void The_owner_gets_in_from_home_while_others_guess_from_where_nothing_counts()
    {
        Assert.Null(_guard.Attempt(Home, "alice", TimeSpan.Zero));
        _guard.Succeeded(Home, "alice");
        Guesses(from: null, "alice", 20);
        Assert.NotNull(_guard.Attempt(Elsewhere, "alice", TimeSpan.Zero));
        Assert.Null(_guard.Attempt(Home, "alice", TimeSpan.Zero));
    }

    /// <summary>Tokens have no name to guess at: whoever tries them is slowed down and nobody else is.</summary>
    [Fact]
    public void Guesses_at_tokens_are_in_the_way_of_nobody_else()
    {
        Assert.Equal(3, Guesses(Elsewhere, "", 50));
        Assert.Equal(50, Guesses(from: null, "", 50));
        Assert.Equal(3, Guesses(Home, "", 50));
    }

    private int Guesses(AddressKey? from, string name, int count)
        => Enumerable.Range(0, count).Count(_ => _guard.Attempt(from, name, TimeSpan.Zero) is null);
}
