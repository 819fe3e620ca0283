using Parley.Core;

namespace Parley.Server.Tests.Delivery;

/// <summary>How far a reader may fall behind: in bytes, and in seconds.</summary>
public sealed class SlowReaderTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Up_to_the_cap_everything_is_taken()
    {
        using var bench = new OutboxBench(new FakeLink(window: 0), maxBytes: 100);
        bench.Send(1);
        bench.Time.Advance(Moment);
        bench.Add(OutboxBench.Of(60));
        bench.Add(OutboxBench.Of(40));
        bench.Link.Read(101);
        await bench.Link.WhenGotAsync(101);
        Assert.Empty(bench.Endings);
    }

    [Fact]
    public async Task Past_the_cap_the_session_is_ended_once()
    {
        using var bench = new OutboxBench(new FakeLink(window: 0), maxBytes: 100);
        bench.Send(1);
        bench.Time.Advance(Moment);
        bench.Add(OutboxBench.Of(60));
        bench.Add(OutboxBench.Of(41));
        bench.Add(OutboxBench.Of(41));
        bench.Add(1);
        await bench.WhenOverAsync();
        Assert.Equal([CloseReason.SlowReader], bench.Endings);
        Assert.True(bench.Link.IsAborted);
        Assert.Equal(0, bench.Laggards.Count);
    }

    /// <summary>Then it is the server that has not come round to sending.</summary>
    [Fact]
    public void A_reader_that_no_send_waits_for_is_not_behind()
    {
        using var bench = new OutboxBench(maxBytes: 100);
        bench.Add(OutboxBench.Of(1600));
        Assert.Empty(bench.Endings);
        bench.Outbox.Pump();
        Assert.Equal(1600, bench.Link.Bytes.Length);
    }

    [Fact]
    public async Task A_reader_that_a_send_waits_for_a_moment_is_not_behind()
    {
        using var bench = new OutboxBench(new FakeLink(window: 0), maxBytes: 100);
        bench.Send(1);
        bench.Time.Advance(Moment / 2);
        bench.Add(OutboxBench.Of(1000));
        bench.Link.Read(2000);
        await bench.Link.WhenGotAsync(1001);
        Assert.Empty(bench.Endings);
    }

    [Fact]
    public async Task There_is_a_cap_for_everyone()
    {
        using var bench = new OutboxBench(maxBytes: 100);
        bench.Add(OutboxBench.Of(1600));
        bench.Add(1);
        Assert.Equal([CloseReason.SlowReader], bench.Endings);
        bench.Outbox.Pump();
        await bench.WhenOverAsync();
    }

    [Fact]
    public async Task What_was_sent_makes_room()
    {
        using var bench = new OutboxBench(new FakeLink(window: 0), maxBytes: 100);
        for (var i = 1; i <= 50; i++)
        {
            bench.Send(OutboxBench.Of(90));
            bench.Link.Read(90);
            await bench.Link.WhenGotAsync(i * 90);
        }

        Assert.Empty(bench.Endings);
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(16, true)]
    public void A_reader_is_ended_when_its_oldest_byte_is_too_old(int seconds, bool ended)
    {
        using var bench = new OutboxBench(new FakeLink(window: 0));
        bench.Send(OutboxBench.Of(100_000));
        bench.Time.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal(ended ? [CloseReason.SlowReader] : [], bench.Endings);
    }

    [Fact]
    public void Bytes_that_are_all_in_the_send_that_waits_grow_old_too()
    {
        using var bench = new OutboxBench(new FakeLink(window: 0));
        bench.Send(1);
        bench.Time.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal([CloseReason.SlowReader], bench.Endings);
    }

    [Fact]
    public async Task A_peer_that_was_told_goodbye_and_does_not_read_it_is_not_waited_for_longer_than_others()
    {
        using var bench = new OutboxBench(new FakeLink(window: 0));
        bench.Send(1);
        bench.Outbox.FinishAfterThis();
        bench.Time.Advance(TimeSpan.FromSeconds(16));
        await bench.WhenOverAsync();
        Assert.Equal([CloseReason.SlowReader], bench.Endings);
    }

    [Fact]
    public async Task A_slow_reader_that_keeps_reading_stays()
    {
        using var bench = new OutboxBench(new FakeLink(window: 0));
        for (var i = 1; i <= 20; i++)
        {
            bench.Send(OutboxBench.Of(1000));
            bench.Time.Advance(TimeSpan.FromSeconds(10));
            bench.Link.Read(1000);
            await bench.Link.WhenGotAsync(i * 1000);
            await bench.WhenCaughtUpAsync();
        }

        Assert.Empty(bench.Endings);
    }

    [Fact]
    public void Nobody_grows_old_with_nothing_to_read()
    {
        using var bench = new OutboxBench();
        bench.Send(1);
        bench.Time.Advance(TimeSpan.FromMinutes(10));
        bench.Send(2);
        bench.Time.Advance(TimeSpan.FromSeconds(14));
        Assert.Empty(bench.Endings);
    }
}
