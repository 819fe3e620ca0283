using Parley.Load.Measuring;

namespace Parley.Load.Tests;

public sealed class HistogramTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    [InlineData(0.999)]
    [InlineData(1.0)]
    public void A_percentile_is_within_one_percent_of_the_sorted_times(double share)
    {
        var random = new Random(7);
        var times = Enumerable.Range(0, 50_000).Select(_ => (long)Math.Exp(random.NextDouble() * 23)).ToList();
        var histogram = new Histogram();
        times.ForEach(histogram.Record);
        times.Sort();
        var exact = times[(int)Math.Ceiling(share * times.Count) - 1];
        Assert.InRange(histogram.Percentile(share), exact * 0.99, (exact * 1.01) + 1);
    }

    [Fact]
    public void One_slow_message_in_a_thousand_is_not_in_p99_and_is_the_last()
    {
        var histogram = new Histogram();
        for (var i = 0; i < 999; i++)
        {
            histogram.Record(100);
        }

        histogram.Record(3_600_000_000_000);
        Assert.Equal(100, histogram.Percentile(0.99));
        Assert.InRange(histogram.Percentile(1), 3.57e12, 3.63e12);
    }

    [Fact]
    public void Clearing_forgets()
    {
        var histogram = new Histogram();
        histogram.Record(5_000_000);
        histogram.Clear();
        histogram.Record(7);
        Assert.Equal((1, 7), (histogram.Count, histogram.Percentile(1)));
    }
}
