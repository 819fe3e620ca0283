using System.Net.Sockets;
using Parley.Core;
using Parley.Server.Delivery;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;
using Parley.Testing.Fakes;

namespace Parley.Server.Tests.Faults;

/// <summary>Readers that stand still, on real sockets.</summary>
public sealed class SlowSocketTests
{
    public static TheoryData<string> Dialect => [.. Dialects.Names];

    /// <summary>Kernel buffers take half a megabyte before anything waits here, so it takes some talk.</summary>
    [Theory]
    [MemberData(nameof(Dialect))]
    public async Task A_client_that_never_reads_is_ended_and_the_others_keep_their_pace(string dialect)
    {
        var time = new SettableTime();
        await using var server = await TestServer.StartAsync(o => o with { Outbox = new OutboxLimits { MaxUnreadBytes = 256 * 1024 } }, time: time);
        await using var crowd = await Crowd.GatherAsync(server);
        await using var loud = await DoorClient.EnterAsync(server, "modern", "loud");
        using var stuck = await Dial.ConnectAsync(server.EndPoint(Dialects.New(dialect).Scheme), receiveBuffer: 4096);
        await stuck.SendAllAsync(Transcript.Of(dialect, "stuck", "here"));
        var ended = server.WhenEndedAsync(CloseReason.SlowReader);
        for (var i = 0; i < 200 && !ended.IsCompleted; i++)
        {
            await loud.SayAsync(new string('x', 16_000));
            await crowd.CountOnAsync(1);
            time.Advance(TimeSpan.FromMilliseconds(100));
        }

        await ended;
        await crowd.CountOnAsync();
        Assert.Equal(crowd.Count + 1, server.Connections);
    }

    [Theory]
    [MemberData(nameof(Dialect))]
    public async Task Whoever_half_closes_and_does_not_read_is_not_kept(string dialect)
    {
        var time = new SettableTime();
        await using var server = await TestServer.StartAsync(time: time);
        await using var loud = await DoorClient.EnterAsync(server, "modern", "loud");
        using var stuck = await Dial.ConnectAsync(server.EndPoint(Dialects.New(dialect).Scheme), receiveBuffer: 4096);
        await stuck.SendAllAsync(Transcript.Of(dialect, "stuck", "here"));
        await loud.SeeAsync("said", ("by", "stuck"));
        for (var i = 0; i < 40; i++)
        {
            // The kernel takes some 600 KiB of it, the outbox less than its cap of the rest.
            await loud.SayAsync(new string('x', 16_000));
        }

        await loud.FenceAsync();
        stuck.Shutdown(SocketShutdown.Send);
        await loud.SeeAsync("gone", ("nick", "stuck"));
        await AdvanceUntilAsync(time, () => server.Connections == 1);
    }

    [Fact]
    public async Task Whoever_is_told_goodbye_and_does_not_close_is_shown_out()
    {
        var time = new SettableTime();
        await using var server = await TestServer.StartAsync(time: time);
        using var rude = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Line));
        await rude.SendAllAsync("/quit\n"u8.ToArray());
        Assert.Contains("Goodbye", System.Text.Encoding.UTF8.GetString(await rude.ReadToEndAsync()), StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
        time.Advance(TimeSpan.FromSeconds(2));
        await server.WhenEndedAsync(CloseReason.Quit);
    }

    /// <summary>What a timer starts runs elsewhere, and may ask for the next timer only later.</summary>
    private static async Task AdvanceUntilAsync(SettableTime time, Func<bool> done)
    {
        for (var i = 0; i < 100_000 && !done(); i++)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.True(done());
    }
}
