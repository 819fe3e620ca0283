using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Parley.Server.Tests.Harness;
using Parley.Wire.Json.Modern.Objects;

namespace Parley.Server.Tests.Program;

/// <summary>What was acknowledged is there after any crash, once, at its place.</summary>
public sealed class KillTests
{
    private const int Senders = 50;
    private const int Rounds = 10;

    private readonly ConcurrentDictionary<long, string> _acknowledged = [];

    [Fact]
    public async Task Every_acknowledged_message_survives_kill_9()
    {
        using var folder = new TempFolder();
        var random = new Random(17);
        var history = new List<FactObject>();
        for (var round = 0; round < Rounds; round++)
        {
            using var server = await StartAsync(folder);
            await CheckAsync(server.EndPoint("json"), history);
            var enough = _acknowledged.Count + random.Next(100, 600);
            var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var senders = Enumerable.Range(0, Senders).Select(i => SendAsync(server.EndPoint("json"), round, i, enough, killed)).ToList();
            await killed.Task.WaitAsync(Patience.Long);
            await server.KillAsync();
            await Task.WhenAll(senders);
        }

        using var last = await StartAsync(folder);
        await CheckAsync(last.EndPoint("json"), history);
        Assert.True(history.Count >= Rounds * 100);
    }

    private static Task<ServerProcess> StartAsync(TempFolder folder)
        => ServerProcess.StartAsync("--data", folder.Path, "--door", "json://127.0.0.1:0", "--pace", "off");

    /// <summary>Says one thing after the other, eight under way, until the server is no longer there.</summary>
    private async Task SendAsync(IPEndPoint door, int round, int number, int enough, TaskCompletionSource killed)
    {
        try
        {
            using var peer = await ModernPeer.ConnectAsync(door);
            await peer.AskAsync("login", ("nick", $"sender-{number}"));
            await peer.AskAsync("join", ("room", "lobby"));
            for (var i = 0; ; i++)
            {
                await peer.SendAsync("say", $"{round} {number} {i}", ("text", $"{round} {number} {i}"));
                for (var answered = i < 8; !answered;)
                {
                    if (await peer.ReadAsync() is not { } told)
                    {
                        return;
                    }

                    if (told.Type == "stored")
                    {
                        answered = true;
                        _acknowledged.TryAdd(told.Seq!.Value, told.Tag!);
                        if (_acknowledged.Count >= enough)
                        {
                            killed.TrySetResult();
                        }
                    }
                }
            }
        }
        catch (SocketException)
        {
            // Killed while this one was sending.
            killed.TrySetResult();
        }
    }

    private async Task CheckAsync(IPEndPoint door, List<FactObject> history)
    {
        history.AddRange(await RoomHistory.ReadAsync(door, after: history.Count));
        Assert.Equal(Enumerable.Range(1, history.Count).Select(n => (long?)n), history.Select(f => f.Seq));
        foreach (var (seq, text) in _acknowledged)
        {
            Assert.True(seq <= history.Count, $"{text} was acknowledged as {seq}, and the history ends at {history.Count}");
            Assert.Equal(text, history[(int)seq - 1].Text);
        }

        Assert.Equal(history.Count, history.Select(f => f.Text).Distinct().Count());
        Assert.All(
            history.GroupBy(f => f.Text[..f.Text.LastIndexOf(' ')]),
            own => Assert.Equal(Enumerable.Range(0, own.Count()).Select(i => $"{own.Key} {i}"), own.Select(f => f.Text)));
    }
}
