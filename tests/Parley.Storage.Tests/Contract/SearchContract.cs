using Parley.Core.Facts;

namespace Parley.Storage.Tests.Contract;

/// <summary>Posts are found by any part of their text.</summary>
public abstract class SearchContract<TStore> : IDisposable
    where TStore : TestStore, new()
{
    private static readonly string[] Texts =
    [
        "The quick brown fox",                  // 1
        "明天下午三点开会",                       // 2
        "100% sure, or 100_sure?",              // 3
        "say \"NEAR(a b)\" AND be found",       // 4
        "Straße, ΟΔΥΣΣΕΥΣ, ЖУК, ＡＢＣ",           // 5
        "a",                                    // 6
        "it's * a - star: ^col {x} (y) \\ ' ;", // 7
        "开会了",                                // 8
        "🌍🌍 hello\nworld",                      // 9
        "--drop table fact",                    // 10
    ];

    private readonly TStore _store = new();
    private readonly Story _story;

    protected SearchContract() => _story = new Story(_store);

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("quick brown", "1")]
    [InlineData("QUICK", "1")]
    [InlineData("ick bro", "1")]
    [InlineData("quick  brown", "")]
    [InlineData("brown quick", "")]
    [InlineData("下午三点", "2")]
    [InlineData("三点开会", "2")]
    [InlineData("开会", "8 2")]
    [InlineData("会", "8 2")]
    [InlineData("了", "8")]
    [InlineData("会了", "8")]
    [InlineData("会开", "")]
    [InlineData("%", "3")]
    [InlineData("0%", "3")]
    [InlineData("100%", "3")]
    [InlineData("100_", "3")]
    [InlineData("0_", "3")]
    [InlineData("_", "3")]
    [InlineData("_____", "")]
    [InlineData("\"", "4")]
    [InlineData("\"NEAR", "4")]
    [InlineData("near(a b)", "4")]
    [InlineData("NEAR", "4")]
    [InlineData("AND", "4")]
    [InlineData("quick OR fox", "")]
    [InlineData("quick AND fox", "")]
    [InlineData("NOT", "")]
    [InlineData("*", "7")]
    [InlineData("fo*", "")]
    [InlineData("fox*", "")]
    [InlineData("- star", "7")]
    [InlineData("^col", "7")]
    [InlineData("star: ^col {x} (y) \\ ' ;", "7")]
    [InlineData("'", "7")]
    [InlineData("''", "")]
    [InlineData("text:", "")]
    [InlineData("οδυσσευσ", "5")]
    [InlineData("οδυσσευς", "5")]
    [InlineData("жук", "5")]
    [InlineData("ук", "5")]
    [InlineData("straße", "5")]
    [InlineData("abc", "5")]
    [InlineData("ａｂ", "10 5")]
    [InlineData("🌍", "9")]
    [InlineData("🌍🌍", "9")]
    [InlineData("🌍🌍 ", "9")]
    [InlineData("hello\nworld", "9")]
    [InlineData("o\nw", "9")]
    [InlineData("--drop", "10")]
    [InlineData("--", "10")]
    [InlineData("zz", "")]
    [InlineData("zzz", "")]
    [InlineData("ok", "")]
    [InlineData("a longer term that nobody ever wrote, in which every character is said to be literal, and none is found", "")]
    public async Task A_term_is_found_where_it_stands_whatever_its_case(string term, string expected)
    {
        var other = _story.Open("other").Id;
        var tea = _story.Open("tea").Id;
        _story.Append([.. Texts.SelectMany(text => new[] { _story.Draft(other, text), _story.Draft(tea, text), _story.Draft(other, text) })]);

        Assert.Equal(expected, await _story.Find(tea, term));
        _store.CatchUp();
        Assert.Equal(expected, await _story.Find(tea, term));
    }

    [Fact]
    public async Task What_was_found_comes_as_it_was_stored()
    {
        var tea = _story.Open("tea").Id;
        var said = _story.Say(tea, "The Quick Brown Fox");
        _store.CatchUp();
        var again = _story.Say(tea, "THE QUICK");

        var page = await _story.Log.SearchAsync(tea, "qUICK", 0, 10, TestContext.Current.CancellationToken);

        Assert.Equal([again, said], page.Facts);
        Assert.False(page.More);
    }

    [Theory]
    [InlineData("tea")]
    [InlineData("te")]
    [InlineData("茶")]
    [InlineData("喝茶")]
    [InlineData("天天喝茶")]
    public async Task The_newest_come_first_page_after_page(string term)
    {
        var room = _story.Open("room").Id;
        for (var i = 1; i <= 40; i++)
        {
            _story.Say(room, i % 2 == 0 ? $"{i} tea 天天喝茶" : $"{i} coffee");
            if (i is 17 or 30)
            {
                _store.CatchUp();
            }
        }

        Assert.Equal("40 38 36+", await _story.Find(room, term, limit: 3));
        Assert.Equal("34 32 30 28 26+", await _story.Find(room, term, before: 36, limit: 5));
        Assert.Equal("34 32 30 28 26+", await _story.Find(room, term, before: 35, limit: 5));
        Assert.Equal("6 4 2", await _story.Find(room, term, before: 8, limit: 3));
        Assert.Equal("6 4+", await _story.Find(room, term, before: 8, limit: 2));
        Assert.Equal("", await _story.Find(room, term, before: 1));
        Assert.Equal("", await _story.Find(room, term, before: 2));
        Assert.Equal(string.Join(' ', Enumerable.Range(1, 20).Select(i => 42 - (i * 2))), await _story.Find(room, term, before: long.MaxValue));
    }

    [Fact]
    public async Task Only_posts_are_found()
    {
        var tea = _story.Open("tea").Id;
        _story.Add(tea, FactKind.TopicSet, "needle");
        _story.Add(tea, FactKind.Acted, "needle");
        _story.Add(tea, FactKind.Reacted, "needle", target: 2);
        _story.Say(tea, "needle");

        Assert.Equal("4 2", await _story.Find(tea, "needle"));
        _store.CatchUp();
        Assert.Equal("4 2", await _story.Find(tea, "needle"));
        Assert.Equal("4 2", await _story.Find(tea, "ne"));
    }

    [Fact]
    public async Task What_is_stored_is_found_at_once()
    {
        var tea = _story.Open("tea").Id;
        for (var i = 1; i <= 300; i++)
        {
            _story.Say(tea, $"message number {i}.");
            Assert.Equal($"{i}", await _story.Find(tea, $"number {i}."));
        }
    }

    [Fact]
    public async Task Nothing_is_found_where_nothing_is()
    {
        var tea = _story.Open("tea").Id;

        Assert.Equal("", await _story.Find(tea, "tea"));
        Assert.Equal("", await _story.Find(tea + 1000, "tea"));
        _story.Say(tea, "tea");
        Assert.Equal("", await _story.Find(tea, ""));
        _store.CatchUp();
        Assert.Equal("", await _story.Find(tea, ""));
    }

    [Fact]
    public async Task A_page_of_finds_holds_so_many_bytes()
    {
        var tea = _story.Open("tea").Id;
        foreach (var kib in new[] { 70, 30, 30 })
        {
            _story.Say(tea, "tea" + new string('.', kib * 1024));
        }

        Assert.Equal("3 2+", await _story.Find(tea, "tea"));
        _store.CatchUp();
        Assert.Equal("3 2+", await _story.Find(tea, "tea"));
        Assert.Equal("1", await _story.Find(tea, "tea", before: 2));
    }
}
