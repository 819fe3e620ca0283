using Parley.Server.Doors;

namespace Parley.Server.Tests.Doors;

public sealed class InflightTests
{
    private readonly Inflight _inflight = new();

    [Fact]
    public void No_more_than_64_are_under_way()
    {
        for (var i = 0; i < 64; i++)
        {
            Assert.True(_inflight.TryEnter(alone: false));
        }

        Assert.False(_inflight.TryEnter(alone: false));
        _inflight.Leave();
        Assert.True(_inflight.TryEnter(alone: false));
    }

    [Fact]
    public void Whoever_waits_is_woken_when_half_of_them_are_done()
    {
        for (var i = 0; i < 64; i++)
        {
            _inflight.TryEnter(alone: false);
        }

        var less = _inflight.WhenLess();
        for (var i = 0; i < 32; i++)
        {
            Assert.False(less.IsCompleted);
            _inflight.Leave();
        }

        _inflight.Leave();
        Assert.True(less.IsCompleted);
    }

    [Fact]
    public void Nothing_follows_one_that_is_alone_until_it_is_done()
    {
        Assert.True(_inflight.TryEnter(alone: false));
        Assert.True(_inflight.TryEnter(alone: true));
        Assert.False(_inflight.TryEnter(alone: false));
        Assert.False(_inflight.TryEnter(alone: true));
        _inflight.Leave();
        Assert.False(_inflight.TryEnter(alone: false));
        var less = _inflight.WhenLess();
        Assert.False(less.IsCompleted);
        _inflight.Leave();
        Assert.True(less.IsCompleted);
        Assert.True(_inflight.TryEnter(alone: false));
    }

    [Fact]
    public void Nobody_waits_for_nothing() => Assert.True(_inflight.WhenLess().IsCompleted);

    /// <summary>One counts up and another down, as the carrier and the turn do: nobody is left waiting, and nobody spins.</summary>
    [Fact]
    public async Task A_carrier_that_waits_is_always_woken()
    {
        const int Count = 50_000;
        using var entered = new SemaphoreSlim(0);
        var random = new Random(3);
        var turn = Task.Run(async () =>
        {
            for (var i = 0; i < Count; i++)
            {
                await entered.WaitAsync();
                _inflight.Leave();
            }
        });

        var waits = 0;
        for (var i = 0; i < Count; i++)
        {
            var alone = random.Next(20) == 0;
            while (!_inflight.TryEnter(alone))
            {
                waits++;
                await _inflight.WhenLess().WaitAsync(TimeSpan.FromSeconds(10));
            }

            entered.Release();
        }

        await turn.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.InRange(waits, 1, Count * 2);
        Assert.True(_inflight.WhenLess().IsCompleted);
    }
}
