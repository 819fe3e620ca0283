using Parley.Server.Delivery;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;

namespace Parley.Server.Tests.Faults;

public sealed class BurstTests
{
    /// <summary>12 people paste 30 of the longest texts each, 6 MiB within a turn or two: more than an outbox holds for a slow reader.</summary>
    [Fact]
    public async Task A_burst_of_long_messages_ends_nobody_who_reads()
    {
        const int Senders = 12;
        var text = new string('x', 16_000);
        await using var server = await TestServer.StartAsync(o => o with { Pace = Pace.Default });
        var readers = new List<DoorClient>();
        foreach (var dialect in Dialects.Fast)
        {
            readers.Add(await DoorClient.EnterAsync(server, dialect, $"reader-{dialect}"));
        }

        var senders = new List<DoorClient>();
        for (var i = 0; i < Senders; i++)
        {
            senders.Add(await DoorClient.EnterAsync(server, "modern", $"sender-{i}"));
        }

        await Task.WhenAll(senders.Select(sender => Task.Run(
            () => sender.SendAsync((byte[])[.. Enumerable.Range(0, 25).SelectMany(i => sender.Write("say", ("text", $"{i} {text}")))]))));
        foreach (var reader in readers)
        {
            for (var i = 0; i < Senders * 25; i++)
            {
                await reader.SeeAsync("said");
            }
        }

        Assert.Equal(0, server.Ended);
        foreach (var client in readers.Concat(senders))
        {
            await client.DisposeAsync();
        }
    }
}
