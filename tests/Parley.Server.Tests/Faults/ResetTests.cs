using System.Net.Sockets;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;

namespace Parley.Server.Tests.Faults;

/// <summary>Peers that vanish, at whatever moment.</summary>
public sealed class ResetTests
{
    public static TheoryData<string> Dialect => [.. Dialects.Names];

    [Theory]
    [MemberData(nameof(Dialect))]
    public async Task A_reset_in_any_state_disturbs_nobody(string dialect)
    {
        await using var server = await TestServer.StartAsync();
        await using var crowd = await Crowd.GatherAsync(server, dialect);
        var all = Transcript.Of(dialect, "alice", "one", "two");
        var cuts = new[] { 0, 1, all.Length / 4, all.Length / 2, all.Length - 1, all.Length };
        var peers = 0;
        foreach (var cut in cuts)
        {
            foreach (var wait in (bool[])[false, true])
            {
                var alice = await Dial.ConnectAsync(server.EndPoint(Dialects.New(dialect).Scheme));
                await alice.SendAllAsync(all.AsMemory(..cut));
                if (wait && (cut == all.Length || dialect != "framed"))
                {
                    // Whatever is said first: a greeting, an answer.
                    await alice.ReceiveAsync(new byte[1], SocketFlags.Peek);
                }

                alice.Reset();
                await server.WhenEndedAsync(++peers);
            }
        }

        await crowd.CountOnAsync();
        Assert.Equal(crowd.Count, server.Connections);
    }

    [Theory]
    [MemberData(nameof(Dialect))]
    public async Task A_reset_while_much_is_told_disturbs_nobody(string dialect)
    {
        await using var server = await TestServer.StartAsync();
        await using var crowd = await Crowd.GatherAsync(server);
        await using var loud = await DoorClient.EnterAsync(server, "modern", "loud");
        for (var i = 0; i < 10; i++)
        {
            var alice = await Dial.ConnectAsync(server.EndPoint(Dialects.New(dialect).Scheme), receiveBuffer: 4096);
            await alice.SendAllAsync(Transcript.Of(dialect, $"alice-{i}", "here"));
            for (var j = 0; j < 50; j++)
            {
                await loud.SayAsync(new string('x', 4000));
            }

            await loud.FenceAsync();
            alice.Reset();
            await server.WhenEndedAsync(i + 1);
        }

        await crowd.CountOnAsync();
    }

    /// <summary>The lesson in sockets: it reads once, says hihi without a line end, and closes with the rest unread, which resets.</summary>
    [Fact]
    public async Task What_came_before_a_reset_is_said_before_the_departure()
    {
        await using var server = await TestServer.StartAsync();
        await using var bob = await DoorClient.EnterAsync(server, "line", "bob");
        for (var i = 0; i < 50; i++)
        {
            await bob.SayAsync("something to read");
        }

        for (var i = 0; i < 50; i++)
        {
            using (var lesson = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Line)))
            {
                await lesson.ReceiveAsync(new byte[512]);
                await lesson.SendAllAsync("hihi"u8.ToArray());
            }

            var said = await bob.SeeAsync(s => s.Kind is "said" or "gone", "hihi");
            Assert.Equal("said", said.Kind);
            Assert.Equal("hihi", said["text"]);
            await bob.SeeAsync("gone", ("nick", said["by"]!));
        }
    }

    [Theory]
    [MemberData(nameof(Dialect))]
    public async Task What_was_sent_before_a_reset_is_said(string dialect)
    {
        await using var server = await TestServer.StartAsync();
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        for (var i = 0; i < 20; i++)
        {
            var alice = await Dial.ConnectAsync(server.EndPoint(Dialects.New(dialect).Scheme));
            await alice.SendAllAsync(Transcript.Of(dialect, $"alice-{i}", "farewell"));
            alice.Reset();
            await bob.SeeAsync("said", ("by", $"alice-{i}"), ("text", "farewell"));
            await bob.SeeAsync("gone", ("nick", $"alice-{i}"));
        }
    }
}
