using Parley.Core.Facts;

namespace Parley.Storage.Tests.Contract;

/// <summary>Edits and redactions are facts, and change what others say.</summary>
public abstract class AmendContract<TStore> : IDisposable
    where TStore : TestStore, new()
{
    private readonly TStore _store = new();
    private readonly Story _story;
    private readonly long _tea;

    protected AmendContract()
    {
        _story = new Story(_store);
        _tea = _story.Open("tea").Id;
    }

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_edit_replaces_the_text(bool old)
    {
        var said = _story.Say(_tea, "teh tea");
        Settle(old);
        var edit = _story.Add(_tea, FactKind.Edited, "the tea", target: 1);

        Assert.Equal([said with { Text = "the tea", EditedBy = 2 }, edit], await _story.All(_tea));
        Settle(old);
        Assert.Equal(("", "1"), (await _story.Find(_tea, "teh"), await _story.Find(_tea, "the tea")));
        Assert.Equal(("", "1"), (await _story.Find(_tea, "eh"), await _story.Find(_tea, "e ")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_last_edit_counts_and_the_one_before_is_empty(bool old)
    {
        _story.Say(_tea, "one");
        Settle(old);
        _story.Add(_tea, FactKind.Edited, "two", target: 1);
        Settle(old);
        _story.Add(_tea, FactKind.Edited, "three", target: 1);

        Assert.Equal([("three", 3), ("", 3), ("three", 0)], (await _story.All(_tea)).Select(f => (f.Text, f.EditedBy)));
        Settle(old);
        Assert.Equal(("", "", "1"), (await _story.Find(_tea, "one"), await _story.Find(_tea, "two"), await _story.Find(_tea, "three")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_edited_again_and_again_is_found_once(bool old)
    {
        _story.Say(_tea, "one tea");
        _story.Say(_tea, "two");
        Settle(old);
        _story.Add(_tea, FactKind.Edited, "two teas", target: 2);
        _story.Add(_tea, FactKind.Edited, "one small tea", target: 1);
        _story.Add(_tea, FactKind.Edited, "two small teas", target: 2);
        _story.Add(_tea, FactKind.Edited, "one large tea", target: 1);

        Assert.Equal(("2 1", "2+"), (await _story.Find(_tea, "tea"), await _story.Find(_tea, "tea", limit: 1)));
        Assert.Equal(("1", "2"), (await _story.Find(_tea, "large", limit: 1), await _story.Find(_tea, "small", limit: 1)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_redaction_takes_the_text_away_and_that_of_its_edit(bool old)
    {
        _story.Say(_tea, "secret");
        _story.Say(_tea, "public");
        Settle(old);
        _story.Add(_tea, FactKind.Edited, "still secret", target: 1);
        Settle(old);
        _story.Add(_tea, FactKind.Redacted, "oops", target: 1);

        Assert.Equal(
            [("", 3, 4), ("public", 0, 0), ("", 0, 4), ("oops", 0, 0)],
            (await _story.All(_tea)).Select(f => (f.Text, f.EditedBy, f.RedactedBy)));
        Assert.Equal("", await _story.Find(_tea, "secret"));
        Settle(old);
        Assert.Equal("", await _story.Find(_tea, "secret"));
        Assert.Equal("", await _story.Find(_tea, "se"));
        Assert.Equal("2", await _story.Find(_tea, "public"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_redacted_stays_so(bool old)
    {
        _story.Say(_tea, "secret");
        _story.Add(_tea, FactKind.Redacted, "first", target: 1);
        Settle(old);
        var edit = _story.Add(_tea, FactKind.Edited, "secret again", target: 1);
        _story.Add(_tea, FactKind.Redacted, "second", target: 1);

        Assert.Equal(("", 2), (edit.Text, edit.RedactedBy));
        Assert.Equal(
            [("", 2), ("first", 0), ("", 2), ("second", 0)],
            (await _story.All(_tea)).Select(f => (f.Text, f.RedactedBy)));
        Assert.Equal("", await _story.Find(_tea, "secret"));
    }

    [Fact]
    public async Task Amendments_within_one_group_count_too()
    {
        _story.Append(
            _story.Draft(_tea, "one"),
            _story.Draft(_tea, "two", FactKind.Edited, target: 1),
            _story.Draft(_tea, "other"),
            _story.Draft(_tea, "gone", FactKind.Redacted, target: 3));

        var all = await _story.All(_tea);
        Assert.Equal(["two", "two", "", "gone"], all.Select(f => f.Text));
        Assert.Equal([(2, 0), (0, 0), (0, 4), (0, 0)], all.Select(f => (f.EditedBy, f.RedactedBy)));
    }

    [Theory]
    [InlineData(FactKind.Edited, 99)]
    [InlineData(FactKind.Edited, 0)]
    [InlineData(FactKind.Edited, -1)]
    [InlineData(FactKind.Edited, 2)]
    [InlineData(FactKind.Edited, 3)]
    [InlineData(FactKind.Edited, 4)]
    [InlineData(FactKind.Edited, 5)]
    [InlineData(FactKind.Edited, long.MaxValue)]
    [InlineData(FactKind.Edited, long.MinValue)]
    [InlineData(FactKind.Redacted, 99)]
    [InlineData(FactKind.Redacted, 4)]
    [InlineData(FactKind.Redacted, 5)]
    [InlineData(FactKind.Redacted, long.MaxValue)]
    public async Task An_amendment_of_what_cannot_have_one_changes_nothing(FactKind kind, long target)
    {
        _story.Append(
            _story.Draft(_tea, "one"),
            _story.Draft(_tea, "topic", FactKind.TopicSet),
            _story.Draft(_tea, "+1", FactKind.Reacted, target: 1),
            _story.Draft(_tea, "one, edited", FactKind.Edited, target: 1));
        var before = await _story.All(_tea);

        var fact = _story.Add(_tea, kind, "text", target);

        Assert.Equal([.. before, fact], await _story.All(_tea));
        Assert.Equal(("text", target), (fact.Text, fact.Target));
    }

    [Theory]
    [InlineData(FactKind.Edited)]
    [InlineData(FactKind.Redacted)]
    public async Task What_comes_later_is_not_amended(FactKind kind)
    {
        _story.Add(_tea, kind, "too early", target: 2);
        _story.Say(_tea, "needle");
        _store.CatchUp();

        Assert.Equal(["too early", "needle"], (await _story.All(_tea)).Select(f => f.Text));
        Assert.Equal("2", await _story.Find(_tea, "needle"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_topic_that_is_redacted_is_no_topic(bool old)
    {
        _story.Add(_tea, FactKind.TopicSet, "rude");
        Settle(old);
        _story.Add(_tea, FactKind.Redacted, "", target: 1);

        Assert.Null(_story.Open("tea").Topic);
        _story.Add(_tea, FactKind.TopicSet, "polite");
        Settle(old);
        Assert.Equal("polite", _story.Open("tea").Topic?.Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_repeated_send_gives_the_fact_as_it_now_stands(bool old)
    {
        _story.Say(_tea, "one", tag: "x");
        Settle(old);
        _story.Append(_story.Draft(_tea, "two", FactKind.Edited, tag: "y", target: 1));

        var outcomes = _story.Log.Append([_story.Draft(_tea, "one", tag: "x"), _story.Draft(_tea, "two", FactKind.Edited, tag: "y", target: 1)]);

        Assert.Equal([(1, "two", true), (2, "two", true)], outcomes.Select(o => (o.Fact!.Seq, o.Fact.Text, o.Repeated)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_send_repeated_in_a_group_gives_the_fact_as_the_drafts_before_it_left_it(bool old)
    {
        _story.Say(_tea, "one", tag: "x");
        Settle(old);

        var outcomes = _story.Log.Append(
        [
            _story.Draft(_tea, "one", tag: "x"),
            _story.Draft(_tea, "two", FactKind.Edited, tag: "y", target: 1),
            _story.Draft(_tea, "one", tag: "x"),
            _story.Draft(_tea, "oops", FactKind.Redacted, target: 1),
            _story.Draft(_tea, "one", tag: "x"),
            _story.Draft(_tea, "two", FactKind.Edited, tag: "y", target: 1),
            _story.Draft(_tea, "new", tag: "z"),
            _story.Draft(_tea, "newer", FactKind.Edited, target: 4),
            _story.Draft(_tea, "new", tag: "z"),
        ]);

        Assert.Equal(
            [(1, "one", true), (2, "two", false), (1, "two", true), (3, "oops", false), (1, "", true), (2, "", true), (4, "new", false), (5, "newer", false), (4, "newer", true)],
            outcomes.Select(o => (o.Fact!.Seq, o.Fact.Text, o.Repeated)));
    }

    /// <summary>Lets what was said so far grow old, or leaves it as new as can be.</summary>
    private void Settle(bool old)
    {
        if (old)
        {
            _store.CatchUp();
        }
    }
}
