using Parley.Core.Facts;
using Parley.Testing.Fakes;

namespace Parley.Core.Tests.Facts;

public sealed class FactIdsTests
{
    private readonly SettableTime _time = new();

    [Fact]
    public void An_id_is_a_UUID_of_version_7_with_the_time_in_it()
    {
        var (id, time) = new FactIds(_time).Next();
        Assert.Equal((7, 8), (id.Version, id.Variant & 0xC));
        Assert.Equal(_time.Now, time);
        Assert.Equal(_time.Now.ToUnixTimeMilliseconds().ToString("x12"), id.ToString("N")[..12]);
    }

    [Fact]
    public void The_time_is_cut_to_the_millisecond()
    {
        var ids = new FactIds(_time);
        var whole = _time.Now;
        _time.Now = whole.AddTicks(9_999);
        Assert.Equal(whole, ids.Next().Time);
    }

    [Fact]
    public void Ids_ascend_within_a_millisecond_however_many_there_are()
    {
        var ids = new FactIds(_time);
        var given = Take(ids, 10_000);
        AssertAscending(given);

        // 4096 to a millisecond: the rest was borrowed from those to come.
        Assert.Equal(_time.Now.AddMilliseconds(2), given[^1].Time);
    }

    [Fact]
    public void Ids_ascend_when_the_clock_has_caught_up()
    {
        var ids = new FactIds(_time);
        var given = Take(ids, 5_000);
        _time.Now = _time.Now.AddMilliseconds(1);
        given.AddRange(Take(ids, 10));
        _time.Now = _time.Now.AddMilliseconds(1);
        given.AddRange(Take(ids, 10));
        AssertAscending(given);
        Assert.Equal(_time.Now, given[^1].Time);
    }

    [Fact]
    public void Ids_and_times_ascend_when_the_clock_is_set_back()
    {
        var ids = new FactIds(_time);
        var given = Take(ids, 3);
        var before = _time.Now;
        _time.Now = before.AddDays(-1);
        given.AddRange(Take(ids, 5_000));
        AssertAscending(given);
        Assert.True(given[^1].Time - before <= TimeSpan.FromMilliseconds(2));
    }

    [Fact]
    public void After_a_start_ids_come_after_everything_that_is_stored()
    {
        var newest = _time.Now.AddHours(1);
        var ids = new FactIds(_time);
        ids.StartAfter(newest);
        Assert.True(ids.Next().Time > newest);

        var behind = new FactIds(_time);
        behind.StartAfter(_time.Now.AddHours(-1));
        Assert.Equal(_time.Now, behind.Next().Time);
    }

    private static List<(Guid Id, DateTimeOffset Time)> Take(FactIds ids, int count)
        => [.. Enumerable.Range(0, count).Select(_ => ids.Next())];

    private static void AssertAscending(List<(Guid Id, DateTimeOffset Time)> given)
    {
        Assert.Equal(given.Count, given.Select(g => g.Id).Distinct().Count());
        foreach (var (one, next) in given.Zip(given.Skip(1)))
        {
            Assert.True(string.CompareOrdinal(one.Id.ToString(), next.Id.ToString()) < 0, $"{one.Id} {next.Id}");
            Assert.True(one.Time <= next.Time);
        }
    }
}
