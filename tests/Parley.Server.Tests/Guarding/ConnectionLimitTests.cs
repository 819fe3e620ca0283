using System.Net.Sockets;
using System.Text;
using Parley.Core.Limits;
using Parley.Server.Guarding;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Testing.Fakes;

namespace Parley.Server.Tests.Guarding;

/// <summary>How many come from one address, and how fast.</summary>
public sealed class ConnectionLimitTests
{
    private const string Crowded = "127.0.0.66";
    private const string Quiet = "127.0.0.67";

    private static readonly Rate Unhurried = new(100_000, TimeSpan.FromMilliseconds(1));

    private readonly SettableTime _time = new();

    public static TheoryData<DoorScheme> Door => [.. Enum.GetValues<DoorScheme>()];

    [Theory]
    [MemberData(nameof(Door))]
    public async Task One_too_many_is_told_so_and_another_address_is_not(DoorScheme door)
    {
        await using var server = await StartAsync(new() { MaxConnectionsPerAddress = 3, NewConnectionsPerAddress = Unhurried });
        var callers = new List<Socket>();
        for (var i = 0; i < 3; i++)
        {
            callers.Add(await Dial.ConnectAsync(server.EndPoint(door), from: Crowded));
        }

        Assert.Contains("too many connections", await CallInVainAsync(server, door), StringComparison.Ordinal);
        using var other = await Dial.ConnectAsync(server.EndPoint(door), from: Quiet);
        await other.SendAllAsync(Transcript.Of(door == DoorScheme.Json ? "modern" : door == DoorScheme.Line ? "line" : "framed", "bob", "hello"));
        Assert.True(await other.ReceiveAsync(new byte[1]) > 0);
        callers.ForEach(c => c.Dispose());
    }

    [Fact]
    public async Task Whoever_leaves_makes_room()
    {
        await using var server = await StartAsync(new() { MaxConnectionsPerAddress = 1, NewConnectionsPerAddress = Unhurried });
        for (var i = 0; i < 20; i++)
        {
            using var caller = await CallUntilLetInAsync(server);
            Assert.Contains("too many", await CallInVainAsync(server, DoorScheme.Line), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_storm_of_reconnections_is_let_in_at_its_rate()
    {
        await using var server = await StartAsync(new() { NewConnectionsPerAddress = new Rate(5, TimeSpan.FromMilliseconds(500)) });
        await using var crowd = await Crowd.GatherAsync(server);
        Assert.Equal(5, await StormAsync(server, 40));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await StormAsync(server, 40));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(5, await StormAsync(server, 40));
        await crowd.CountOnAsync();
        Assert.Equal(2, server.Log.Count(l => l.Text.Contains("were refused", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_is_counted_from_an_exempt_address()
    {
        await using var server = await TestServer.StartAsync(o => o with
        {
            Exempt = [Core.Policy.AddressRange.Parse("127.0.0.64/29")],
            Connections = new ConnectionLimits { MaxConnectionsPerAddress = 1, NewConnectionsPerAddress = new Rate(1, TimeSpan.FromHours(1)) },
        });
        var callers = new List<Socket>();
        for (var i = 0; i < 10; i++)
        {
            callers.Add(await Dial.ConnectAsync(server.EndPoint(DoorScheme.Line), from: Crowded));
            Assert.Contains("Welcome", await HearAsync(callers[^1]), StringComparison.Ordinal);
        }

        callers.ForEach(c => c.Dispose());
    }

    [Fact]
    public async Task Loopback_is_exempt_unless_it_is_said_otherwise()
    {
        await using var server = await TestServer.StartAsync(o => o with { Connections = new ConnectionLimits { MaxConnectionsPerAddress = 1 } });
        await using var crowd = await Crowd.GatherAsync(server);
        await crowd.CountOnAsync();
    }

    /// <summary>Who is counted is in the way of nobody: the crowd comes from loopback's usual address, the others from theirs.</summary>
    private Task<TestServer> StartAsync(ConnectionLimits limits)
        => TestServer.StartAsync(o => o with { Exempt = [Core.Policy.AddressRange.Parse("127.0.0.1")], Connections = limits }, time: _time);

    /// <summary>How many of them are let in, one after the other, each gone before the next comes.</summary>
    private static async Task<int> StormAsync(TestServer server, int count)
    {
        var letIn = 0;
        for (var i = 0; i < count; i++)
        {
            using var caller = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Line), from: Crowded);
            letIn += (await HearAsync(caller)).Contains("Welcome", StringComparison.Ordinal) ? 1 : 0;
        }

        return letIn;
    }

    /// <summary>The server sees the last one go when it reads the end of that connection, and not before.</summary>
    private static async Task<Socket> CallUntilLetInAsync(TestServer server)
    {
        using var patience = new CancellationTokenSource(Patience.Long);
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            var caller = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Line), from: Crowded);
            if ((await HearAsync(caller)).Contains("Welcome", StringComparison.Ordinal))
            {
                return caller;
            }

            caller.Dispose();
        }
    }

    private static async Task<string> CallInVainAsync(TestServer server, DoorScheme door)
    {
        using var caller = await Dial.ConnectAsync(server.EndPoint(door), from: Crowded);
        return Encoding.UTF8.GetString(await caller.ReadToEndAsync());
    }

    private static async Task<string> HearAsync(Socket caller)
    {
        var heard = new byte[1024];
        var count = await caller.ReceiveAsync(heard).WaitAsync(Patience.Long);
        return Encoding.UTF8.GetString(heard, 0, count);
    }
}
