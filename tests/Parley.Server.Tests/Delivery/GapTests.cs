using Parley.Core;

namespace Parley.Server.Tests.Delivery;

/// <summary>For clients that take what one read returns for one message.</summary>
public sealed class GapTests
{
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task Every_payload_has_a_send_and_a_pause_of_its_own()
    {
        using var bench = new OutboxBench();
        bench.Outbox.Gap = Gap;
        bench.Add(1, 1);
        bench.Add(2);
        bench.Add(3, 3, 3);
        bench.Outbox.Pump();
        Assert.Equal([[1, 1]], bench.Link.Sends);
        bench.Time.Advance(Gap);
        await bench.Link.WhenGotAsync(3);
        Assert.Equal([[1, 1], [2]], bench.Link.Sends);
        bench.Time.Advance(Gap - TimeSpan.FromMilliseconds(1));
        Assert.Equal(2, bench.Link.Sends.Count);
        bench.Time.Advance(TimeSpan.FromMilliseconds(1));
        await bench.Link.WhenGotAsync(6);
        Assert.Equal([[1, 1], [2], [3, 3, 3]], bench.Link.Sends);
    }

    [Fact]
    public async Task Nothing_follows_the_last_payload_too_early()
    {
        using var bench = new OutboxBench();
        bench.Outbox.Gap = Gap;
        bench.Send(1);
        Assert.False(bench.Add(2));
        Assert.Equal([[1]], bench.Link.Sends);
        bench.Time.Advance(Gap);
        await bench.Link.WhenGotAsync(2);
    }

    /// <summary>The gap is set by the peer's first object, and the greeting's pump may be running still.</summary>
    [Fact]
    public async Task A_gap_that_is_set_while_the_pump_runs_holds_for_what_comes_then()
    {
        using var bench = new OutboxBench();
        var first = true;
        bench.Link.Sending = () =>
        {
            if (first)
            {
                first = false;
                bench.Outbox.Gap = Gap;
                bench.Add(2);
                bench.Add(3);
            }
        };
        bench.Send(1);
        Assert.Equal([[1], [2]], bench.Link.Sends);
        bench.Time.Advance(Gap);
        await bench.Link.WhenGotAsync(3);
        Assert.Equal([[1], [2], [3]], bench.Link.Sends);
    }

    [Fact]
    public async Task A_finish_comes_behind_the_last_payload()
    {
        using var bench = new OutboxBench();
        bench.Outbox.Gap = Gap;
        bench.Add(1);
        bench.Add(2);
        bench.Outbox.FinishAfterThis();
        bench.Outbox.Pump();
        bench.Time.Advance(Gap);
        await bench.Link.WhenGotAsync(2);
        bench.Time.Advance(Gap);
        await bench.WhenOverAsync();
        Assert.Equal([[1], [2]], bench.Link.Sends);
        Assert.True(bench.Link.IsFinished);
    }

    /// <summary>The client may be late: however many it finds when it reads, each read of the size gives one.</summary>
    [Fact]
    public async Task Payloads_are_filled_up_with_spaces_to_what_the_client_reads_at_once()
    {
        using var bench = new OutboxBench();
        (bench.Outbox.Gap, bench.Outbox.ReadSize) = (Gap, 4);
        bench.Add(1);
        bench.Add(2, 2, 2, 2, 2);
        bench.Outbox.Pump();
        bench.Time.Advance(Gap);
        await bench.Link.WhenGotAsync(9);
        Assert.Equal([[1, 32, 32, 32], [2, 2, 2, 2, 2]], bench.Link.Sends);
    }

    [Fact]
    public async Task Nobody_waits_for_gaps_at_the_end_when_payloads_are_filled_up()
    {
        using var bench = new OutboxBench();
        (bench.Outbox.Gap, bench.Outbox.ReadSize) = (Gap, 2);
        bench.Add(1);
        bench.Add(2);
        bench.Outbox.FinishAfterThis();
        bench.Outbox.Pump();
        await bench.WhenOverAsync();
        Assert.Equal([[1, 32], [2, 32]], bench.Link.Sends);
        Assert.True(bench.Link.IsFinished);
    }

    [Fact]
    public void Payloads_that_wait_for_their_turn_do_not_grow_old()
    {
        using var bench = new OutboxBench(maxAgeSeconds: 1);
        bench.Outbox.Gap = TimeSpan.FromMinutes(1);
        bench.Add(1);
        bench.Add(2);
        bench.Outbox.Pump();
        bench.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Empty(bench.Endings);
    }

    /// <summary>Someone told one thing at a time is behind as soon as much waits.</summary>
    [Fact]
    public void The_byte_cap_counts_at_once()
    {
        using var bench = new OutboxBench(maxBytes: 100);
        bench.Outbox.Gap = Gap;
        bench.Send(1);
        bench.Add(OutboxBench.Of(100));
        Assert.Empty(bench.Endings);
        bench.Add(1);
        Assert.Equal([CloseReason.SlowReader], bench.Endings);
    }

    [Fact]
    public void A_payload_that_the_peer_does_not_read_does()
    {
        using var bench = new OutboxBench(new FakeLink(window: 0));
        bench.Outbox.Gap = Gap;
        bench.Send(1);
        bench.Time.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal([CloseReason.SlowReader], bench.Endings);
    }
}
