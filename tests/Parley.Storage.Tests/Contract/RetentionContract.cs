using Parley.Core.Facts;
using Parley.Core.Ports;

namespace Parley.Storage.Tests.Contract;

/// <summary>Facts are kept for ever, or for a number of days.</summary>
public abstract class RetentionContract<TStore> : IDisposable
    where TStore : TestStore, new()
{
    private readonly TStore _store = new();
    private readonly Story _story;

    protected RetentionContract() => _story = new Story(_store);

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_has_been_kept_long_enough_is_deleted_and_the_rest_stays(bool old)
    {
        var (tea, kept) = (_story.Open("tea").Id, _story.Open("kept").Id);
        Assert.Null(_story.Log.KeepFor(tea, 7));
        _story.Count(tea, 20);
        _story.Count(kept, 20);
        if (old)
        {
            _store.CatchUp();
        }

        _story.Now += TimeSpan.FromDays(5);
        _story.Count(tea, 3);
        await Idle(TimeSpan.FromDays(3), until: async () => (await _story.All(tea)).Count == 3);

        Assert.Equal("21 22 23", Story.Shown(await _story.Read(tea, PageAnchor.After, 0, 100)));
        Assert.Equal(20, (await _story.All(kept)).Count);
        Assert.Equal("21", await _story.Find(tea, "1"));
        Assert.Equal("1 2 3", string.Join(' ', (await _story.All(tea)).Select(f => f.Text)));
        _store.CatchUp();
        Assert.Equal("21", await _story.Find(tea, "1"));
        Assert.Equal("19 18 17 16 15 14 13 12 11 10 1", await _story.Find(kept, "1"));
    }

    [Fact]
    public async Task Counting_goes_on_when_everything_was_deleted()
    {
        var tea = _story.Open("tea").Id;
        _story.Log.KeepFor(tea, 1);
        _story.Count(tea, 20);

        await Idle(TimeSpan.FromDays(2), until: async () => (await _story.All(tea)).Count == 0);

        Assert.Equal(20, _story.Open("tea", recent: 5).LastSeq);
        _story.Now += TimeSpan.FromDays(2);
        Assert.Equal(21, _story.Say(tea, "next").Seq);
        Assert.Equal("21", Story.Shown(await _story.Read(tea, PageAnchor.Before, long.MaxValue, 100)));
    }

    [Fact]
    public async Task The_topic_stays_until_another_is_set()
    {
        var tea = _story.Open("tea").Id;
        _story.Log.KeepFor(tea, 1);
        _story.Say(tea, "hello");
        var topic = _story.Add(tea, FactKind.TopicSet, "green tea");
        _story.Say(tea, "bye");

        await Idle(TimeSpan.FromDays(2), until: async () => (await _story.All(tea)).Count == 1);
        Assert.Equal(topic, _story.Open("tea").Topic);

        _story.Now += TimeSpan.FromDays(2);
        _story.Add(tea, FactKind.TopicSet, "black tea");
        await Idle(TimeSpan.FromDays(0), until: async () => (await _story.All(tea)).Count == 1);
        Assert.Equal("black tea", _story.Open("tea").Topic?.Text);
        Assert.Equal("4", Story.Shown(await _story.Read(tea, PageAnchor.After, 0, 9)));
    }

    [Fact]
    public async Task Keeping_for_ever_again_deletes_no_more()
    {
        var tea = _story.Open("tea").Id;
        _story.Log.KeepFor(tea, 1);
        _story.Log.KeepFor(tea, 0);
        _story.Count(tea, 5);

        await Idle(TimeSpan.FromDays(400), until: () => Task.FromResult(false));

        Assert.Equal(5, (await _story.All(tea)).Count);
    }

    [Fact]
    public async Task A_tag_is_forgotten_with_its_fact()
    {
        var tea = _story.Open("tea").Id;
        _story.Log.KeepFor(tea, 1);
        _story.Say(tea, "one", tag: "x");
        await Idle(TimeSpan.FromDays(2), until: async () => (await _story.All(tea)).Count == 0);

        Assert.Equal(2, _story.Say(tea, "two", tag: "x").Seq);
    }

    /// <summary>The writer is idle again and again, an hour later each time, until it is done, or 50 times.</summary>
    private async Task Idle(TimeSpan after, Func<Task<bool>> until)
    {
        var now = _story.Now + after;
        for (var i = 0; i < 50 && !await until(); i++)
        {
            _store.Maintenance.RunWhenIdle(now);
            now = now.AddHours(1);
        }
    }
}
