using System.Net.Sockets;
using System.Text;
using Parley.Server.Guarding;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;

namespace Parley.Server.Tests.Faults;

public sealed class SilenceTests
{
    private const int Many = 1000;

    [Fact]
    public async Task A_thousand_connections_that_say_nothing_disturb_nobody()
    {
        await using var server = await TestServer.StartAsync();
        await using var crowd = await Crowd.GatherAsync(server);
        var schemes = Enum.GetValues<DoorScheme>();
        var silent = new List<Socket>();
        for (var i = 0; i < Many; i++)
        {
            silent.Add(await Dial.ConnectAsync(server.EndPoint(schemes[i % schemes.Length])));
        }

        await crowd.CountOnAsync();
        await using (var alice = await Players.DoorClient.EnterAsync(server, "line", "alice"))
        {
            await alice.SayAsync("is anybody there?");
            await crowd.CountOnAsync();
            Assert.Equal(Many + crowd.Count + 1, server.Connections);
        }

        Assert.All(crowd.Overheard, seen => Assert.Equal("is anybody there?", seen["text"]));
        silent.ForEach(s => s.Dispose());
        await server.WhenEndedAsync(Many + 1);
        await crowd.CountOnAsync();
        Assert.Equal(crowd.Count, server.Connections);
    }

    [Fact]
    public async Task One_connection_too_many_is_closed_and_makes_room_for_nobody_else_to_go()
    {
        await using var server = await TestServer.StartAsync(o => o with { Connections = new ConnectionLimits { MaxConnections = 6 } });
        await using var crowd = await Crowd.GatherAsync(server);
        using var first = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Json));
        using var second = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Json));
        Assert.True(await first.ReceiveAsync(new byte[1]) > 0);
        Assert.True(await second.ReceiveAsync(new byte[1]) > 0);
        using var third = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Json));
        Assert.Contains("too_many_connections", Encoding.UTF8.GetString(await third.ReadToEndAsync()), StringComparison.Ordinal);
        await crowd.CountOnAsync();

        first.Dispose();
        await server.WhenEndedAsync(1);
        using var fourth = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Json));
        Assert.True(await fourth.ReceiveAsync(new byte[1]) > 0);
    }
}
