using Parley.Core.Limits;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Storage.Memory;
using Parley.Testing.Fakes;

namespace Parley.Server.Tests.Guarding;

/// <summary>People who guess passwords, and people who make accounts without end.</summary>
public sealed class GuessingTests
{
    private const string Home = "127.0.1.1";

    private static readonly CommunityLimits Limits = new()
    {
        Registrations = new Rate(4, TimeSpan.FromSeconds(20)),
        WrongPasswordsPerAddress = new Rate(3, TimeSpan.FromSeconds(20)),
        WrongPasswordsPerName = new Rate(5, TimeSpan.FromMinutes(1)),
    };

    private readonly SettableTime _time = new();

    [Fact]
    public async Task A_guesser_is_slowed_by_address_and_by_name_and_the_owner_gets_in_from_home()
    {
        await using var server = await StartAsync(exempt: []);
        await RegisterAsync(server, "alice", Home);
        Assert.Equal("logged_in", await LogInAsync(server, "alice", "alice's password", Home));

        // Each address has three, and the name has five, wherever they come from.
        Assert.Equal(3, await GuessAsync(server, "alice", 6, "127.0.2.1"));
        Assert.Equal(2, await GuessAsync(server, "alice", 6, "127.0.2.2"));
        Assert.Equal(0, await GuessAsync(server, "alice", 2, "127.0.2.3"));
        Assert.Equal("rate_limited", await LogInAsync(server, "alice", "alice's password", "127.0.2.4"));
        Assert.Equal("logged_in", await LogInAsync(server, "alice", "alice's password", Home));

        // Another name is none of it, and time heals.
        Assert.Equal(3, await GuessAsync(server, "bob", 6, "127.0.2.5"));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("logged_in", await LogInAsync(server, "alice", "alice's password", "127.0.2.4"));
    }

    [Fact]
    public async Task From_an_exempt_address_the_name_counts_alone()
    {
        await using var server = await StartAsync(exempt: ["127.0.2.0/24"]);
        await RegisterAsync(server, "alice", Home);
        Assert.Equal("logged_in", await LogInAsync(server, "alice", "alice's password", Home));
        Assert.Equal(5, await GuessAsync(server, "alice", 8, "127.0.2.1"));
        Assert.Equal(5, await GuessAsync(server, "bob", 8, "127.0.2.1"));
        Assert.Equal("rate_limited", await LogInAsync(server, "alice", "alice's password", "127.0.2.1"));
        Assert.Equal("logged_in", await LogInAsync(server, "alice", "alice's password", Home));
    }

    [Fact]
    public async Task A_storm_of_registrations_is_let_through_at_its_rate_while_others_talk()
    {
        await using var server = await StartAsync(exempt: ["127.0.0.1"]);
        await using var crowd = await Crowd.GatherAsync(server);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => TryRegisterAsync(server, $"account-{i}", "127.0.2.1")));
        Assert.Equal(4, answers.Count(a => a == "logged_in"));
        Assert.Equal(16, answers.Count(a => a == "rate_limited"));
        await crowd.CountOnAsync();
        Assert.Equal("logged_in", await TryRegisterAsync(server, "elsewhere", "127.0.2.2"));
        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal("logged_in", await TryRegisterAsync(server, "later", "127.0.2.1"));
        Assert.Equal("rate_limited", await TryRegisterAsync(server, "too-soon", "127.0.2.1"));
    }

    [Fact]
    public async Task A_storm_of_joins_is_let_through_at_its_rate()
    {
        await using var server = await StartAsync(exempt: []);
        using var mallory = await ModernPeer.ConnectAsync(server.EndPoint(DoorScheme.Json), "127.0.2.1");
        await mallory.AskAsync("login", ("nick", "mallory"));
        var joined = 0;
        for (var i = 0; i < 20; i++)
        {
            joined += (await mallory.AskAsync("join", ("room", $"room-{i}")))?.Type == "joined" ? 1 : 0;
        }

        Assert.Equal(10, joined);
    }

    private Task<TestServer> StartAsync(string[] exempt)
        => TestServer.StartAsync(
            o => o with
            {
                Exempt = [.. exempt.Select(Core.Policy.AddressRange.Parse)],
                Limits = o.Limits with { Community = Limits with { Joins = new Rate(10, TimeSpan.FromMinutes(1)) } },
            },
            time: _time,
            community: new MemoryCommunityStore());

    private static async Task RegisterAsync(TestServer server, string nick, string from)
        => Assert.Equal("logged_in", await TryRegisterAsync(server, nick, from));

    private static async Task<string?> TryRegisterAsync(TestServer server, string nick, string from)
    {
        using var peer = await ModernPeer.ConnectAsync(server.EndPoint(DoorScheme.Json), from);
        var answer = await peer.AskAsync("register", ("nick", nick), ("password", $"{nick}'s password"));
        return answer?.Code ?? answer?.Type;
    }

    private static async Task<string?> LogInAsync(TestServer server, string nick, string password, string from)
    {
        using var peer = await ModernPeer.ConnectAsync(server.EndPoint(DoorScheme.Json), from);
        var answer = await peer.AskAsync("login", ("nick", nick), ("password", password));
        return answer?.Code ?? answer?.Type;
    }

    /// <summary>How many guesses are looked at, each on a connection of its own; the others come too soon.</summary>
    private static async Task<int> GuessAsync(TestServer server, string nick, int count, string from)
    {
        var guesses = new List<string?>();
        for (var i = 0; i < count; i++)
        {
            guesses.Add(await LogInAsync(server, nick, $"guess number {i}", from));
        }

        Assert.All(guesses, code => Assert.Contains(code, (string[])["login_failed", "rate_limited"]));
        return guesses.Count(code => code == "login_failed");
    }
}
