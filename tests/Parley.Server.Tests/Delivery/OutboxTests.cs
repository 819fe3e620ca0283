using System.Runtime.CompilerServices;
using Parley.Server.Delivery;

namespace Parley.Server.Tests.Delivery;

public sealed class OutboxTests
{
    [Fact]
    public void What_waits_leaves_in_order_with_one_send()
    {
        using var bench = new OutboxBench();
        Assert.True(bench.Add(1, 2));
        Assert.False(bench.Add(3));
        Assert.False(bench.Add(4, 5));
        bench.Outbox.Pump();
        Assert.Equal([1, 2, 3, 4, 5], Assert.Single(bench.Link.Sends));
    }

    [Fact]
    public void A_pump_is_asked_for_once_until_it_has_run_dry()
    {
        using var bench = new OutboxBench();
        Assert.True(bench.Add(1));
        Assert.False(bench.Add(2));
        bench.Outbox.Pump();
        Assert.True(bench.Add(3));
    }

    [Fact]
    public void What_comes_while_the_pump_sends_is_sent_by_it()
    {
        using var bench = new OutboxBench();
        var asked = new List<bool>();
        bench.Link.Sending = () =>
        {
            if (asked.Count < 2)
            {
                asked.Add(bench.Add((byte)(asked.Count + 2)));
            }
        };
        bench.Send(1);
        Assert.Equal([1, 2, 3], bench.Link.Bytes);
        Assert.Equal([false, false], asked);
    }

    [Fact]
    public void A_payload_that_fits_in_a_send_of_its_own_is_not_cut()
    {
        using var bench = new OutboxBench();
        bench.Add(OutboxBench.Of(40_000, 1));
        bench.Add(OutboxBench.Of(40_000, 2));
        bench.Add(OutboxBench.Of(20_000, 3));
        bench.Outbox.Pump();
        Assert.Equal([40_000, 60_000], bench.Link.Sends.Select(s => s.Length));
    }

    [Fact]
    public void A_payload_larger_than_any_send_arrives_whole()
    {
        using var bench = new OutboxBench();
        byte[] payload = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i / 1000))];
        bench.Add(9);
        bench.Add(payload);
        bench.Add(8);
        bench.Outbox.Pump();
        Assert.Equal([9, .. payload, 8], bench.Link.Bytes);
    }

    [Fact]
    public async Task When_the_peer_is_behind_the_outbox_goes_on_by_itself()
    {
        using var bench = new OutboxBench(new FakeLink(window: 3));
        bench.Send(1, 2, 3, 4, 5);
        Assert.False(bench.Add(6));
        Assert.Equal([1, 2, 3], bench.Link.Bytes);
        Assert.Equal(1, bench.Laggards.Count);
        bench.Link.Read(100);
        bench.Outbox.FinishAfterThis();
        await bench.WhenOverAsync();
        Assert.Equal([1, 2, 3, 4, 5, 6], bench.Link.Bytes);
        Assert.Equal(0, bench.Laggards.Count);
        Assert.Empty(bench.Endings);
    }

    [Fact]
    public async Task What_was_there_before_the_finish_is_sent_and_nothing_after_it()
    {
        using var bench = new OutboxBench();
        bench.Add(1);
        Assert.False(bench.Outbox.FinishAfterThis());
        Assert.False(bench.Add(2));
        Assert.False(bench.Link.IsFinished);
        bench.Outbox.Pump();
        await bench.WhenOverAsync();
        Assert.True(bench.Link.IsFinished);
        Assert.Equal([1], bench.Link.Bytes);
        Assert.False(bench.Add(3));
    }

    [Fact]
    public async Task An_empty_outbox_finishes_at_once()
    {
        using var bench = new OutboxBench();
        Assert.True(bench.Outbox.FinishAfterThis());
        bench.Outbox.Pump();
        await bench.WhenOverAsync();
        Assert.True(bench.Link.IsFinished);
        Assert.False(bench.Outbox.FinishAfterThis());
    }

    [Fact]
    public async Task A_finish_that_comes_while_the_peer_is_behind_waits_for_it()
    {
        using var bench = new OutboxBench(new FakeLink(window: 1));
        bench.Send(1, 2, 3);
        Assert.False(bench.Outbox.FinishAfterThis());
        Assert.False(bench.Outbox.WhenOver().IsCompleted);
        bench.Link.Read(2);
        await bench.WhenOverAsync();
        Assert.Equal([1, 2, 3], bench.Link.Bytes);
        Assert.True(bench.Link.IsFinished);
    }

    [Fact]
    public async Task A_peer_that_is_gone_gets_nothing_more_and_is_still_read_to_its_end()
    {
        using var bench = new OutboxBench();
        bench.Link.BreakOff();
        bench.Send(1);
        Assert.False(bench.Add(2));
        await bench.WhenOverAsync();
        Assert.Empty(bench.Endings);
        Assert.False(bench.Link.IsFinished);
    }

    [Fact]
    public async Task A_peer_that_goes_while_it_is_behind_is_still_read_to_its_end()
    {
        using var bench = new OutboxBench(new FakeLink(window: 1));
        bench.Send(1, 2);
        bench.Link.BreakOff();
        await bench.WhenOverAsync();
        Assert.Empty(bench.Endings);
        Assert.Equal(0, bench.Laggards.Count);
    }

    [Fact]
    public async Task A_closed_outbox_takes_and_sends_nothing_more()
    {
        using var bench = new OutboxBench();
        bench.Add(1);
        bench.Outbox.Close();
        Assert.False(bench.Add(2));
        bench.Outbox.Pump();
        await bench.WhenOverAsync();
        Assert.Empty(bench.Link.Bytes);
        Assert.Empty(bench.Endings);
    }

    [Fact]
    public async Task An_outbox_can_be_closed_while_its_pump_waits_for_the_peer()
    {
        using var bench = new OutboxBench(new FakeLink(window: 1));
        bench.Send(1, 2);
        bench.Outbox.Close();
        Assert.False(bench.Outbox.WhenOver().IsCompleted);
        bench.Link.Abort();
        await bench.WhenOverAsync();
        Assert.Equal(0, bench.Laggards.Count);
        Assert.Empty(bench.Endings);
    }

    [Fact]
    public void An_outbox_that_has_sent_everything_keeps_nothing_of_it()
    {
        using var bench = new OutboxBench();
        var payload = SendOne(bench);
        GC.Collect();
        Assert.False(payload.IsAlive);
    }

    [Fact]
    public void An_outbox_with_nothing_in_it_costs_less_than_a_payload()
    {
        const int Count = 1000;
        using var laggards = new Laggards(TimeProvider.System);
        var link = new FakeLink();
        var limits = new OutboxLimits();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var outboxes = new Outbox[Count];
        for (var i = 0; i < Count; i++)
        {
            outboxes[i] = new Outbox(link, limits, laggards, static _ => { });
            outboxes[i].Add([1], 0);
            outboxes[i].Pump();
        }

        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / Count;
        Assert.True(each < 400, $"{each} bytes");
        GC.KeepAlive(outboxes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference SendOne(OutboxBench bench)
    {
        var payload = OutboxBench.Of(100);
        bench.Outbox.Add(payload, 0);
        bench.Outbox.Pump();
        return new WeakReference(payload);
    }
}
