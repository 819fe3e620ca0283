using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Parley.Core;
using Parley.Core.Limits;
using Parley.Server.Delivery;
using Parley.Server.Guarding;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;

namespace Parley.Server.Tests.Guarding;

/// <summary>
/// People who send without end: they are told, slowed, and shown out, and nobody else notices. By the real clock, a hundred
/// times as fast as people: what a flooder has sent waits however busy the machine is.
/// </summary>
public sealed class FloodTests
{
    private const string Note = "You send too fast";
    private const string Crowded = "127.0.0.66";

    private static readonly Pace Pace = new(20, 100);
    private static readonly FloodLimits Limits = new() { FloodToldAfter = TimeSpan.FromMilliseconds(200), FloodEndedAfter = TimeSpan.FromSeconds(1) };

    public static TheoryData<string> Dialect => [.. Dialects.Fast];

    [Theory]
    [MemberData(nameof(Dialect))]
    public async Task A_flooder_is_shown_out(string dialect)
    {
        await using var server = await StartAsync();
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        await using var mallory = await DoorClient.EnterAsync(server, dialect, "mallory");
        await FloodAsync(mallory, 1000);
        await mallory.SeeAsync("bye", ("reason", nameof(CloseReason.Flooding)));
        await bob.SeeAsync("gone", ("nick", "mallory"));

        // Whoever runs the server is shown from where, and not what was said.
        await server.Log.WhenLoggedAsync(l => l.Level == LogLevel.Information && l.Text.EndsWith(" from 127.0.0.1 ended: Flooding", StringComparison.Ordinal), 1);
    }

    [Fact]
    public async Task A_flooder_is_told_once_and_said_at_the_pace()
    {
        await using var server = await StartAsync();
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        using var mallory = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Line));
        var began = Stopwatch.GetTimestamp();
        await mallory.SendAllAsync(Transcript.Of("line", "mallory", Enumerable.Range(0, 1000).Select(i => $"number {i}")));
        var heard = Encoding.UTF8.GetString(await mallory.ReadToEndAsync());
        Assert.Equal(2, heard.Split(Note).Length);
        Assert.EndsWith("take it slower.\n", heard, StringComparison.Ordinal);

        var said = 0;
        while ((await bob.SeeAsync(s => s.Kind is "said" or "gone", "the next or the end")) is { Kind: "said" } seen)
        {
            Assert.Equal($"number {said++}", seen["text"]);
        }

        Assert.InRange(said, Pace.Burst, Pace.Burst + 1 + (int)(Stopwatch.GetElapsedTime(began).TotalSeconds * Pace.PerSecond));
    }

    [Fact]
    public async Task A_pasted_screen_is_said_and_nothing_comes_of_it()
    {
        await using var server = await StartAsync();
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        using var ann = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Line));
        await ann.SendAllAsync(Transcript.Of("line", "ann", Enumerable.Range(0, 25).Select(i => $"line {i}")));
        for (var i = 0; i < 25; i++)
        {
            Assert.Equal($"line {i}", (await bob.SeeAsync("said"))["text"]);
        }

        await ann.SendAllAsync("/quit\n"u8.ToArray());
        Assert.DoesNotContain(Note, Encoding.UTF8.GetString(await ann.ReadToEndAsync()), StringComparison.Ordinal);
    }

    /// <summary>What a program does that asks, waits for the answer, and asks again: it is slowed down for as long as it likes.</summary>
    [Fact]
    public async Task Whoever_waits_for_each_answer_is_never_taken_for_a_flooder()
    {
        await using var server = await StartAsync();
        using var bot = await ModernPeer.ConnectAsync(server.EndPoint(DoorScheme.Json));
        bot.Told = told => Assert.NotEqual("slowed", told.Code);
        await bot.AskAsync("login", ("nick", "bot"));
        await bot.AskAsync("join", ("room", "lobby"));
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < Limits.FloodEndedAfter * 2)
        {
            Assert.Equal("stored", (await bot.AskAsync("say", ("text", "tick")))?.Type);
        }
    }

    [Theory]
    [InlineData(DoorScheme.Line, "\n")]
    [InlineData(DoorScheme.Framed, "0         ")]
    [InlineData(DoorScheme.Json, " ")]
    public async Task Nothing_without_end_is_a_flood_as_well(DoorScheme door, string nothing)
    {
        await using var server = await StartAsync();
        await using var crowd = await Crowd.GatherAsync(server);
        using var mallory = await Dial.ConnectAsync(server.EndPoint(door));
        var sending = SendWithoutEndAsync(mallory, Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(nothing, 64 * 1024))));
        await server.WhenEndedAsync(CloseReason.Flooding);
        await sending;
        await crowd.CountOnAsync();
    }

    /// <summary>Ann shares her address with flooders who use up all that it has: she is slower, and no flooder.</summary>
    [Fact]
    public async Task Whoever_sits_beside_flooders_is_not_taken_for_one()
    {
        await using var server = await StartAsync();
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        await using var ann = await DoorClient.EnterAsync(server, "line", "ann", Crowded);
        var flooders = await GatherAsync(server, 20);
        await Task.WhenAll(flooders.Select(f => FloodAsync(f, 1000)));

        // The address has five times the pace of one: each of the flooders is heard well below its own.
        var ended = server.WhenEndedAsync(CloseReason.Flooding, flooders.Count);
        for (var i = 0; !ended.IsCompleted; i++)
        {
            var line = $"still here {i}";
            await ann.SayAsync(line);
            await bob.SeeAsync("said", ("by", "ann"), ("text", line));
        }

        await ann.FenceAsync();
        Assert.Equal(2, server.Connections);
        await Task.WhenAll(flooders.Select(f => f.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Fifty_flooders_who_come_back_at_once_are_in_the_way_of_nobody()
    {
        await using var server = await StartAsync(newcomers: new Rate(60, TimeSpan.FromSeconds(10)));
        await using var crowd = await Crowd.GatherAsync(server);
        var flooders = await GatherAsync(server, 50);
        await Task.WhenAll(flooders.Select(f => FloodAsync(f, 1000)));
        await crowd.CountOnAsync(100);
        await server.WhenEndedAsync(CloseReason.Flooding, flooders.Count);

        var again = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Dial.ConnectAsync(server.EndPoint(DoorScheme.Line), from: Crowded)));
        var turnedAway = await Task.WhenAll(again.Select(IsTurnedAwayAsync));
        Assert.InRange(turnedAway.Count(t => !t), 10, 20);
        await crowd.CountOnAsync(100);
        Array.ForEach(again, s => s.Dispose());
        await Task.WhenAll(flooders.Select(f => f.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Off_is_off_for_everything()
    {
        await using var server = await TestServer.StartAsync(o => o with { Exempt = [], Flood = Limits });
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        await using var ann = await DoorClient.EnterAsync(server, "line", "ann", Crowded);
        await FloodAsync(ann, 5000);
        for (var i = 0; i < 5000; i++)
        {
            Assert.Equal($"flood {i}", (await bob.SeeAsync("said"))["text"]);
        }
    }

    /// <summary>Bob and whoever else is in nobody's way come from loopback's usual address, where nothing is counted.</summary>
    private static Task<TestServer> StartAsync(Rate? newcomers = null)
        => TestServer.StartAsync(o => o with
        {
            Pace = Pace,
            Flood = Limits,
            Exempt = [Core.Policy.AddressRange.Parse("127.0.0.1")],
            Limits = o.Limits with { Community = new CommunityLimits { PeoplePerAddress = 5 } },
            Connections = o.Connections with { NewConnectionsPerAddress = newcomers ?? o.Connections.NewConnectionsPerAddress },
        });

    private static async Task<List<DoorClient>> GatherAsync(TestServer server, int count)
    {
        var flooders = new List<DoorClient>();
        for (var i = 0; i < count; i++)
        {
            flooders.Add(await DoorClient.EnterAsync(server, "line", $"flooder-{i}", Crowded));
        }

        return flooders;
    }

    private static async Task FloodAsync(DoorClient client, int count)
    {
        try
        {
            await client.SendAsync((byte[])[.. Enumerable.Range(0, count).SelectMany(i => client.Write("say", ("text", $"flood {i}")))]);
        }
        catch (SocketException)
        {
            // Shown out before all of it was taken.
        }
    }

    private static async Task SendWithoutEndAsync(Socket socket, byte[] block)
    {
        try
        {
            while (true)
            {
                await socket.SendAllAsync(block);
            }
        }
        catch (SocketException)
        {
            socket.Dispose();
        }
    }

    private static async Task<bool> IsTurnedAwayAsync(Socket caller)
    {
        var heard = new byte[1024];
        var count = await caller.ReceiveAsync(heard).WaitAsync(Patience.Long);
        return Encoding.UTF8.GetString(heard, 0, count).Contains("too many connections", StringComparison.Ordinal);
    }
}
