using Parley.Client.Connections;
using Parley.Core.Limits;
using Parley.Core.Policy;
using Parley.Sending;
using Parley.Server.Delivery;
using Parley.Server.Guarding;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;
using Parley.Server.Tests.Program;

namespace Parley.Server.Tests.Guarding;

/// <summary><c>parley send</c> keeps to the pace of the server's hello: by the real clock, a hundred times as fast as people.</summary>
public sealed class PoliteSenderTests
{
    private static readonly Pace Pace = new(20, 100);
    private static readonly FloodLimits Limits = new() { FloodToldAfter = TimeSpan.FromMilliseconds(100), FloodEndedAfter = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task A_long_log_is_neither_told_to_slow_down_nor_cut_off()
    {
        await using var server = await TestServer.StartAsync(o => o with { Pace = Pace, Flood = Limits });
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        await using var client = await ConnectAsync(server);
        var sender = new Sender(client, "lobby", TimeProvider.System);
        Assert.Null(await sender.EnterAsync("robot", CancellationToken.None));
        Assert.Null(await sender.SendAllAsync(Log(300), CancellationToken.None));
        Assert.False(sender.WasSlowed);
        for (var i = 0; i < 300; i++)
        {
            Assert.Equal($"line {i}", (await bob.SeeAsync("said", ("by", "robot")))["text"]);
        }
    }

    /// <summary>The address has the pace of one person, and three send: each alone keeps to what it was told.</summary>
    [Fact]
    public async Task Several_who_share_a_pace_are_slowed_and_none_is_cut_off()
    {
        await using var server = await TestServer.StartAsync(o => o with
        {
            Pace = Pace,
            Flood = Limits,
            Exempt = [AddressRange.Parse("10.0.0.0/8")],
            Limits = o.Limits with { Community = new CommunityLimits { PeoplePerAddress = 1 } },
        });
        var refused = await Task.WhenAll(Enumerable.Range(0, 3).Select(async i =>
        {
            await using var client = await ConnectAsync(server);
            var sender = new Sender(client, "lobby", TimeProvider.System);
            return await sender.EnterAsync($"robot-{i}", CancellationToken.None) ?? await sender.SendAllAsync(Log(100), CancellationToken.None);
        }));
        Assert.All(refused, Assert.Null);
    }

    [Fact]
    public async Task A_pace_below_one_a_second_is_kept()
    {
        await using var server = await TestServer.StartAsync(o => o with { Pace = new Pace(4, 0.5) });
        await using var client = await ConnectAsync(server);
        Assert.Equal(0.5, client.Hello.Limits?.Rate);
    }

    [Fact]
    public async Task A_server_that_has_no_room_is_told_by_its_own_words()
    {
        await using var server = await TestServer.StartAsync(o => o with { Connections = new ConnectionLimits { MaxConnections = 1 } });
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        var run = await ProgramRun.OfAsync("hello", "send", Url(server));
        Assert.Equal(1, run.Code);
        Assert.Contains("too many connections", run.Error, StringComparison.Ordinal);
    }

    private static StringReader Log(int lines) => new(string.Join('\n', Enumerable.Range(0, lines).Select(i => $"line {i}")));

    private static async Task<ModernClient> ConnectAsync(TestServer server)
        => ServerUrl.TryParse(Url(server), out var url, out var fault)
            ? await ModernClient.ConnectAsync(url, "test", fingerprint: null, CancellationToken.None)
            : throw new InvalidOperationException(fault);

    private static string Url(TestServer server) => $"json://{server.EndPoint(DoorScheme.Json)}";
}
