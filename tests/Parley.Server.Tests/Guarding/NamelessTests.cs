using Parley.Core;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;
using Parley.Testing.Fakes;

namespace Parley.Server.Tests.Guarding;

/// <summary>Connections that never take a name.</summary>
public sealed class NamelessTests
{
    private static readonly TimeSpan Timeout = new Server.Guarding.ConnectionLimits().LoginTimeout;

    private readonly SettableTime _time = new();

    [Theory]
    [InlineData(DoorScheme.Json)]
    [InlineData(DoorScheme.Framed)]
    public async Task Whoever_says_nothing_is_ended_and_nobody_else(DoorScheme door)
    {
        await using var server = await TestServer.StartAsync(time: _time);
        await using var bob = await DoorClient.EnterAsync(server, "framed", "bob");
        await using var ann = await DoorClient.EnterAsync(server, "line", null);
        using var nobody = await Dial.ConnectAsync(server.EndPoint(door));
        while (server.Connections < 3)
        {
            await bob.FenceAsync();
        }

        _time.Advance(Timeout - TimeSpan.FromSeconds(1));
        await bob.FenceAsync();
        Assert.Equal(0, server.Ended);

        // To the very moment: a little more of it, and the time for last words would be over too.
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("nothing was heard", System.Text.Encoding.UTF8.GetString(await nobody.ReadToEndAsync()), StringComparison.Ordinal);
        nobody.Dispose();
        await server.WhenEndedAsync(CloseReason.TooQuiet);
        _time.Advance(Timeout * 10);
        await bob.FenceAsync();
        await ann.FenceAsync();
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Talk_without_a_name_is_no_name()
    {
        await using var server = await TestServer.StartAsync(time: _time);
        using var nobody = await ModernPeer.ConnectAsync(server.EndPoint(DoorScheme.Json));
        Assert.Equal("pong", (await nobody.AskAsync("ping"))?.Type);
        _time.Advance(Timeout);
        Assert.Equal("too_quiet", (await nobody.ReadAsync())?.Reason);
    }

    [Fact]
    public async Task Whoever_takes_a_name_in_time_stays()
    {
        await using var server = await TestServer.StartAsync(time: _time);
        using var late = await ModernPeer.ConnectAsync(server.EndPoint(DoorScheme.Json));
        _time.Advance(Timeout - TimeSpan.FromSeconds(1));
        Assert.Equal("logged_in", (await late.AskAsync("login", ("nick", "late")))?.Type);
        _time.Advance(Timeout * 10);
        Assert.Equal("pong", (await late.AskAsync("ping"))?.Type);
    }

    /// <summary>One of them who has gone, however many they are, is kept by nobody until the minute is over.</summary>
    [Fact]
    public async Task Whoever_has_gone_is_forgotten()
    {
        await using var server = await TestServer.StartAsync(time: _time);
        for (var i = 0; i < 100; i++)
        {
            using var nobody = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Json));
            nobody.Shutdown(System.Net.Sockets.SocketShutdown.Send);
            await nobody.ReadToEndAsync();
        }

        await server.WhenEndedAsync(100);
        _time.Advance(Timeout * 2);
        Assert.Equal(0, server.Log.Count(l => l.Text.EndsWith(nameof(CloseReason.TooQuiet), StringComparison.Ordinal)));
    }
}
