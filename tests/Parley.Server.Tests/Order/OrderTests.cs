using Parley.Core.Ports;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;
using Parley.Storage;
using Parley.Storage.Memory;
using Parley.Storage.Sqlite;

namespace Parley.Server.Tests.Order;

/// <summary>Everyone sees a conversation in the same order, live or from history.</summary>
public sealed class OrderTests
{
    private const int Senders = 8;
    private const int Receivers = 30;

    [Fact]
    public Task Thirty_hear_eight_at_full_speed_in_the_order_of_history_in_memory() => PlayAsync(new MemoryConversationLog(), 250, Dialects.Fast);

    [Fact]
    public async Task Thirty_hear_eight_at_full_speed_in_the_order_of_history_on_disk()
    {
        using var folder = new TempFolder();
        Assert.True(SqliteConversationLog.TryOpen(folder.Path, new StoreOptions(), out var log, out _));
        using (log)
        {
            await PlayAsync(log, 250, Dialects.Fast);
        }
    }

    /// <summary>The old client that reads one object at a time takes a while: 50 messages a second.</summary>
    [Fact]
    public Task The_slowest_door_has_the_same_order() => PlayAsync(new MemoryConversationLog(), 10, Dialects.Names);

    private static async Task PlayAsync(IConversationLog log, int each, IReadOnlyList<string> dialects)
    {
        await using var server = await TestServer.StartAsync(log: log);
        var receivers = new List<DoorClient>();
        for (var i = 0; i < Receivers; i++)
        {
            receivers.Add(await DoorClient.EnterAsync(server, dialects[i % dialects.Count], $"receiver-{i}"));
        }

        var senders = new List<DoorClient>();
        for (var i = 0; i < Senders; i++)
        {
            senders.Add(await DoorClient.EnterAsync(server, dialects[i % dialects.Count], $"sender-{i}"));
        }

        await Task.WhenAll(senders.Select(s => Task.Run(
            () => s.SendAsync((byte[])[.. Enumerable.Range(0, each).SelectMany(n => s.Write("say", ("text", $"message {n}")))]))));
        var heard = new List<List<string>>();
        foreach (var receiver in receivers)
        {
            heard.Add(await HearAsync(receiver, Senders * each));
        }

        var history = (await RoomHistory.ReadAsync(server.EndPoint(DoorScheme.Json))).Select(f => $"{f.From}: {f.Text}").ToList();
        Assert.Equal(Senders * each, history.Count);
        Assert.All(senders, s => Assert.Equal(
            Enumerable.Range(0, each).Select(n => $"{s.Nick}: message {n}"), history.Where(h => h.StartsWith($"{s.Nick}:", StringComparison.Ordinal))));
        Assert.All(heard, h => Assert.Equal(history, h));
        foreach (var client in receivers.Concat(senders))
        {
            await client.DisposeAsync();
        }
    }

    private static async Task<List<string>> HearAsync(DoorClient receiver, int count)
    {
        var heard = new List<string>();
        while (heard.Count < count)
        {
            var said = await receiver.SeeAsync("said");
            heard.Add($"{said["by"]}: {said["text"]}");
        }

        return heard;
    }
}
