using Parley.Server.Delivery;
using Parley.Testing.Fakes;

namespace Parley.Server.Tests.Delivery;

public sealed class PacerTests
{
    private readonly SettableTime _time = new();

    public PacerTests() => _time.Advance(TimeSpan.FromSeconds(1));

    [Fact]
    public void The_burst_is_free_and_then_each_message_waits_for_its_token()
    {
        var pacer = default(Pacer);
        var pace = new Pace(3, 10);
        Assert.All(Enumerable.Range(0, 3), _ => Assert.Equal(TimeSpan.Zero, pacer.Take(pace, _time)));
        for (var i = 0; i < 5; i++)
        {
            var wait = pacer.Take(pace, _time);
            Assert.Equal(TimeSpan.FromMilliseconds(100), wait);
            _time.Advance(wait);
        }
    }

    [Fact]
    public void Silence_gives_the_burst_back_and_no_more()
    {
        var pacer = default(Pacer);
        var pace = new Pace(3, 10);
        for (var i = 0; i < 3; i++)
        {
            pacer.Take(pace, _time);
        }

        _time.Advance(TimeSpan.FromHours(1));
        Assert.All(Enumerable.Range(0, 3), _ => Assert.Equal(TimeSpan.Zero, pacer.Take(pace, _time)));
        Assert.NotEqual(TimeSpan.Zero, pacer.Take(pace, _time));
    }

    [Fact]
    public void Off_never_waits()
    {
        var pacer = default(Pacer);
        Assert.All(Enumerable.Range(0, 10_000), _ => Assert.Equal(TimeSpan.Zero, pacer.Take(Pace.Off, _time)));
    }

    /// <summary>However a sender behaves who waits as told: never more than the burst and the rate allow.</summary>
    [Fact]
    public void Nobody_gets_more_than_burst_and_rate_allow()
    {
        var random = new Random(7);
        var pace = new Pace(5, 4);
        var pacer = default(Pacer);
        var (sent, from) = (0, _time.GetTimestamp());
        for (var i = 0; i < 2000; i++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(random.Next(0, 400)));
            _time.Advance(pacer.Take(pace, _time));
            sent++;
            var allowed = pace.Burst + (_time.GetElapsedTime(from, _time.GetTimestamp()).TotalSeconds * pace.PerSecond);
            Assert.True(sent <= allowed + 1e-3, $"{sent} were let through where {allowed} were allowed");
        }
    }

    [Theory]
    [InlineData("30/10", 30, 10)]
    [InlineData("1/0.5", 1, 0.5)]
    [InlineData("off", 0, 0)]
    public void A_pace_is_read_and_written_the_same(string text, int burst, double rate)
    {
        Assert.True(Pace.TryParse(text, out var pace));
        Assert.Equal(new Pace(burst, rate), pace);
        Assert.Equal(text, pace.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("30")]
    [InlineData("0/10")]
    [InlineData("30/0")]
    [InlineData("-1/10")]
    [InlineData("30/-10")]
    [InlineData("30/10/5")]
    [InlineData("30/NaN")]
    [InlineData("a/b")]
    [InlineData(" 30/10")]
    [InlineData("99999999999/1")]
    public void What_is_no_pace_is_not_read(string? text) => Assert.False(Pace.TryParse(text, out _));
}
