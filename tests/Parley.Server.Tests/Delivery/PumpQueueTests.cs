using Parley.Server.Delivery;

namespace Parley.Server.Tests.Delivery;

public sealed class PumpQueueTests
{
    [Fact]
    public async Task Every_outbox_is_pumped_when_the_turn_is_over_and_not_before()
    {
        var queue = new PumpQueue();
        var benches = Enumerable.Range(0, 100).Select(_ => new OutboxBench()).ToList();
        foreach (var bench in benches)
        {
            Assert.True(bench.Add(1, 2, 3));
            queue.Add(bench.Outbox);
            Assert.False(bench.Add(4));
        }

        Assert.All(benches, bench => Assert.Empty(bench.Link.Sends));
        queue.Start();
        foreach (var bench in benches)
        {
            await bench.Link.WhenGotAsync(4);
            Assert.Equal([1, 2, 3, 4], Assert.Single(bench.Link.Sends));
            bench.Dispose();
        }
    }

    [Fact]
    public async Task The_next_turn_can_collect_while_the_last_one_is_sent()
    {
        var queue = new PumpQueue();
        using var bench = new OutboxBench();
        for (byte turn = 1; turn <= 50; turn++)
        {
            if (bench.Add(turn))
            {
                queue.Add(bench.Outbox);
            }

            queue.Start();
        }

        await bench.Link.WhenGotAsync(50);
        Assert.Equal(Enumerable.Range(1, 50).Select(n => (byte)n), bench.Link.Bytes);
    }
}
