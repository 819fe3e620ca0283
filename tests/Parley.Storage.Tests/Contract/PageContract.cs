using Parley.Core.Ports;

namespace Parley.Storage.Tests.Contract;

/// <summary>History is read in pages.</summary>
public abstract class PageContract<TStore> : IDisposable
    where TStore : TestStore, new()
{
    private readonly TStore _store = new();
    private readonly Story _story;

    protected PageContract() => _story = new Story(_store);

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(PageAnchor.Before, long.MaxValue, 3, "28 29 30+")]
    [InlineData(PageAnchor.Before, long.MaxValue, 30, "1-30")]
    [InlineData(PageAnchor.Before, long.MaxValue, 29, "2-30+")]
    [InlineData(PageAnchor.Before, 31, 2, "29 30+")]
    [InlineData(PageAnchor.Before, 4, 3, "1 2 3")]
    [InlineData(PageAnchor.Before, 4, 2, "2 3+")]
    [InlineData(PageAnchor.Before, 1, 5, "")]
    [InlineData(PageAnchor.Before, 0, 5, "")]
    [InlineData(PageAnchor.Before, -7, 5, "")]
    [InlineData(PageAnchor.After, 0, 3, "1 2 3+")]
    [InlineData(PageAnchor.After, -1, 1, "1+")]
    [InlineData(PageAnchor.After, 27, 3, "28 29 30")]
    [InlineData(PageAnchor.After, 27, 2, "28 29+")]
    [InlineData(PageAnchor.After, 29, 9, "30")]
    [InlineData(PageAnchor.After, 30, 9, "")]
    [InlineData(PageAnchor.After, long.MaxValue, 9, "")]
    [InlineData(PageAnchor.Around, 15, 5, "13 14 15 16 17+")]
    [InlineData(PageAnchor.Around, 15, 4, "13 14 15 16+")]
    [InlineData(PageAnchor.Around, 15, 1, "15+")]
    [InlineData(PageAnchor.Around, 1, 5, "1 2 3+")]
    [InlineData(PageAnchor.Around, 30, 5, "28 29 30+")]
    [InlineData(PageAnchor.Around, 15, 61, "1-30")]
    [InlineData(PageAnchor.Around, 0, 4, "1 2+")]
    [InlineData(PageAnchor.Around, long.MaxValue, 4, "29 30+")]
    public async Task A_page_is_cut_at_its_place(PageAnchor from, long seq, int limit, string expected)
    {
        // Conversations on both sides, so that a page that runs over its edge is seen.
        var (before, tea, after) = (_story.Open("before").Id, _story.Open("tea").Id, _story.Open("zoo").Id);
        _story.Count(before, 5);
        _story.Count(after, 5);
        _story.Count(tea, 30);

        Assert.Equal(Spelled(expected), Story.Shown(await _story.Read(tea, from, seq, limit)));
        _store.CatchUp();
        Assert.Equal(Spelled(expected), Story.Shown(await _story.Read(tea, from, seq, limit)));
    }

    [Fact]
    public async Task A_page_of_nothing_is_empty()
    {
        var tea = _story.Open("tea").Id;

        foreach (var from in Enum.GetValues<PageAnchor>())
        {
            Assert.Equal("", Story.Shown(await _story.Read(tea, from, 1, 10)));
            Assert.Equal("", Story.Shown(await _story.Read(tea + 1000, from, 1, 10)));
            Assert.Equal("", Story.Shown(await _story.Read(0, from, 1, 10)));
            Assert.Equal("", Story.Shown(await _story.Read(-1, from, 1, 10)));
        }
    }

    [Fact]
    public async Task A_page_holds_so_many_bytes_of_text_and_at_least_one_fact()
    {
        var tea = _story.Open("tea").Id;
        foreach (var kib in new[] { 10, 30, 20, 70, 40, 20, 4 })
        {
            // Three bytes of UTF-8 each.
            _story.Say(tea, new string('茶', kib * 1024 / 3));
        }

        for (var round = 0; round < 2; round++)
        {
            Assert.Equal("5 6 7+", Story.Shown(await _story.Read(tea, PageAnchor.Before, long.MaxValue, 100)));
            Assert.Equal("4+", Story.Shown(await _story.Read(tea, PageAnchor.Before, 5, 100)));
            Assert.Equal("1 2 3", Story.Shown(await _story.Read(tea, PageAnchor.Before, 4, 100)));
            Assert.Equal("1 2 3+", Story.Shown(await _story.Read(tea, PageAnchor.After, 0, 100)));
            Assert.Equal("4+", Story.Shown(await _story.Read(tea, PageAnchor.After, 3, 100)));
            Assert.Equal("4+", Story.Shown(await _story.Read(tea, PageAnchor.Around, 4, 100)));
            Assert.Equal("5 6 7+", Story.Shown(await _story.Read(tea, PageAnchor.Around, 6, 100)));
            _store.CatchUp();
        }
    }

    [Fact]
    public async Task Paging_on_and_on_gives_everything_once()
    {
        var tea = _story.Open("tea").Id;
        _story.Count(tea, 100);
        _store.CatchUp();
        _story.Say(tea, "101");

        var seen = new List<long>();
        for (FactPage page = new([], More: true); page.More;)
        {
            page = await _story.Read(tea, PageAnchor.After, seen.LastOrDefault(), 9);
            seen.AddRange(page.Facts.Select(f => f.Seq));
        }

        Assert.Equal(Enumerable.Range(1, 101).Select(i => (long)i), seen);
    }

    [Fact]
    public async Task A_request_that_is_stopped_gives_nothing()
    {
        var tea = _story.Open("tea").Id;
        _story.Count(tea, 10);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _story.Log.ReadAsync(tea, PageRequest.Latest(1), stop.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _story.Log.SearchAsync(tea, "1", 0, 1, stop.Token));
    }

    /// <summary><c>1-3+</c> stands for <c>1 2 3+</c>.</summary>
    private static string Spelled(string expected)
    {
        var more = expected.EndsWith('+');
        var ends = expected.TrimEnd('+').Split('-');
        return ends.Length == 1
            ? expected
            : string.Join(' ', Enumerable.Range(int.Parse(ends[0]), int.Parse(ends[1]) - int.Parse(ends[0]) + 1)) + (more ? "+" : "");
    }
}
