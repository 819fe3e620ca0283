using Parley.Core.Limits;
using Parley.Server.Delivery;
using Parley.Server.Guarding;
using Parley.Testing.Fakes;

namespace Parley.Server.Tests.Guarding;

public sealed class TallyBookTests
{
    private static readonly Rate Slow = new(2, TimeSpan.FromSeconds(1));

    private readonly SettableTime _time = new();
    private readonly TallyBook<int> _book;

    public TallyBookTests()
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        _book = new TallyBook<int>(new Pace(4, 2), _time);
    }

    [Fact]
    public void So_many_at_once_and_no_more()
    {
        Assert.True(_book.TryEnter(7, most: 2, new Rate(9, TimeSpan.Zero), out var tally));
        Assert.True(_book.TryEnter(7, most: 2, new Rate(9, TimeSpan.Zero), out _));
        Assert.False(_book.TryEnter(7, most: 2, new Rate(9, TimeSpan.Zero), out _));
        Assert.True(_book.TryEnter(8, most: 2, new Rate(9, TimeSpan.Zero), out _));
        _book.Leave(tally);
        Assert.True(_book.TryEnter(7, most: 2, new Rate(9, TimeSpan.Zero), out _));
    }

    [Fact]
    public void So_fast_and_no_faster_also_for_those_who_leave_at_once()
    {
        for (var i = 0; i < 2; i++)
        {
            Assert.True(_book.TryEnter(7, most: 9, Slow, out var tally));
            _book.Leave(tally);
        }

        Assert.False(_book.TryEnter(7, most: 9, Slow, out _));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_book.TryEnter(7, most: 9, Slow, out _));
    }

    [Fact]
    public void All_who_share_a_tally_take_from_one_bucket()
    {
        var (one, other) = (_book.Enter(7), _book.Enter(7));
        Assert.Same(one, other);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(TimeSpan.Zero, one.Take(_time));
            Assert.Equal(TimeSpan.Zero, other.Take(_time));
        }

        Assert.Equal(TimeSpan.FromSeconds(0.5), one.Take(_time));
        Assert.Equal(TimeSpan.FromSeconds(1), other.Take(_time));
        Assert.Equal(TimeSpan.Zero, _book.Enter(8).Take(_time));
    }

    /// <summary>An attacker with a whole network of addresses costs memory for as long as each has something to remember.</summary>
    [Fact]
    public void What_is_idle_is_forgotten_and_nothing_else()
    {
        var kept = _book.Enter(-1);
        for (var i = 0; i < 50_000; i++)
        {
            _book.TryEnter(i, most: 9, Slow, out var tally);
            tally.Take(_time);
            _book.Leave(tally);
            _time.Advance(TimeSpan.FromMilliseconds(2));
        }

        Assert.InRange(_book.Count, 1, 2048);
        Assert.Same(kept, _book.Enter(-1));
    }

    [Fact]
    public void What_has_something_to_remember_is_not_forgotten()
    {
        _book.TryEnter(-1, most: 9, new Rate(2, TimeSpan.FromHours(1)), out var spent);
        _book.Leave(spent);
        for (var i = 0; i < 5000; i++)
        {
            _book.Leave(_book.Enter(i));
        }

        _book.TryEnter(-1, most: 9, new Rate(2, TimeSpan.FromHours(1)), out var again);
        Assert.Same(spent, again);
        Assert.False(_book.TryEnter(-1, most: 9, new Rate(2, TimeSpan.FromHours(1)), out _));
    }

    /// <summary>Whoever is turned away a thousand times is let in when the time has come, and not a moment later.</summary>
    [Fact]
    public void Being_turned_away_costs_nothing()
    {
        _book.TryEnter(7, most: 9, Slow, out _);
        _book.TryEnter(7, most: 9, Slow, out _);
        for (var i = 0; i < 1000; i++)
        {
            Assert.False(_book.TryEnter(7, most: 9, Slow, out _));
        }

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_book.TryEnter(7, most: 9, Slow, out _));
    }
}
