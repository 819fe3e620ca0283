using Parley.Server.Turns;

namespace Parley.Server.Tests.Turns;

public sealed class TurnQueueTests
{
    private readonly TurnQueue _queue = new();
    private readonly List<int> _done = [];

    [Fact]
    public void What_came_in_is_taken_at_once_in_its_order()
    {
        Assert.All([1, 2, 3], n => Assert.True(_queue.Add(Step(n))));
        Assert.False(_queue.IsEmpty);
        Assert.True(TakeAndRun());
        Assert.Equal([1, 2, 3], _done);
        Assert.True(_queue.IsEmpty);
    }

    [Fact]
    public void After_the_stop_what_is_there_is_taken_and_nothing_is_added()
    {
        _queue.Add(Step(1));
        _queue.Stop();
        Assert.False(_queue.Add(Step(2)));
        Assert.True(TakeAndRun());
        Assert.False(TakeAndRun());
        Assert.Equal([1], _done);
    }

    [Fact]
    public async Task Whoever_sleeps_is_woken_by_a_step_and_by_the_stop()
    {
        var turn = Task.Run(() =>
        {
            while (TakeAndRun())
            {
            }
        });
        for (var i = 0; i < 100; i++)
        {
            _queue.Add(Step(i));
            SpinWait.SpinUntil(() => _queue.IsEmpty, TimeSpan.FromSeconds(10));
        }

        _queue.Stop();
        await turn.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(Enumerable.Range(0, 100), _done);
    }

    [Fact]
    public async Task Of_many_producers_each_keeps_its_order_and_nothing_is_lost()
    {
        const int Producers = 8;
        const int Each = 5000;
        var turn = Task.Run(() =>
        {
            while (TakeAndRun())
            {
            }
        });
        await Task.WhenAll(Enumerable.Range(0, Producers).Select(p => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                _queue.Add(Step((p * Each) + i));
            }
        })));
        _queue.Stop();
        await turn.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(Producers * Each, _done.Count);
        Assert.All(_done.GroupBy(n => n / Each), own => Assert.Equal(own.Order(), own));
    }

    private TurnStep Step(int number) => new(null, null, null, null, () => _done.Add(number), Counted: false);

    private bool TakeAndRun()
    {
        var steps = new List<TurnStep>();
        if (!_queue.Take(ref steps))
        {
            return false;
        }

        foreach (var step in steps)
        {
            step.Run!();
        }

        return true;
    }
}
