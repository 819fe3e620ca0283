using Parley.Core.Facts;
using Parley.Core.Ports;

namespace Parley.Storage.Tests.Contract;

/// <summary>What is appended is kept, in order, once.</summary>
public abstract class AppendContract<TStore> : IDisposable
    where TStore : TestStore, new()
{
    private readonly TStore _store = new();
    private readonly Story _story;

    protected AppendContract() => _story = new Story(_store);

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_conversation_keeps_its_id_and_another_has_another()
    {
        var tea = _story.Open("tea");
        var coffee = _story.Open("coffee");

        Assert.NotEqual(0, tea.Id);
        Assert.NotEqual(tea.Id, coffee.Id);
        Assert.Equal(tea.Id, _story.Open("tea").Id);
        Assert.NotEqual(tea.Id, Story.Opened(_story.Log.Open(new ConversationKey(ConversationKind.Direct, "tea"), 0)).Id);
        Assert.Equal((0, null), (tea.LastSeq, tea.Topic));
        Assert.Empty(tea.Recent);
    }

    [Fact]
    public async Task Each_conversation_counts_for_itself_and_without_gaps()
    {
        var (tea, coffee) = (_story.Open("tea").Id, _story.Open("coffee").Id);

        var first = _story.Append(_story.Draft(tea, "a"), _story.Draft(coffee, "b"), _story.Draft(tea, "c"));
        var second = _story.Append(_story.Draft(coffee, "d"), _story.Draft(tea, "e"));

        Assert.Equal([1, 1, 2], first.Select(f => f.Seq));
        Assert.Equal([2, 3], second.Select(f => f.Seq));
        Assert.Equal(["a", "c", "e"], (await _story.All(tea)).Select(f => f.Text));
        Assert.Equal(["b", "d"], (await _story.All(coffee)).Select(f => f.Text));
    }

    [Fact]
    public async Task A_fact_comes_back_as_it_was_stored()
    {
        var tea = _story.Open("tea").Id;
        var drafts = new[]
        {
            _story.Draft(tea, "你好，世界 🌍 <b>\"quotes\" 'and' \\ % _</b>\n\tsecond line", nick: "李雷"),
            _story.Draft(tea, "waves", FactKind.Acted, account: 7_000_000_000),
            _story.Draft(tea, "", FactKind.TopicSet),
            _story.Draft(tea, "👍", FactKind.Reacted, target: 1),
            _story.Draft(tea, new string('长', 5000)),
        };

        var stored = _story.Append(drafts);

        Assert.Equal(drafts.Select((draft, i) => Parley.Core.Facts.Fact.Of(draft, i + 1)), stored);
        Assert.Equal(stored, (await ReadOneByOne(tea, stored.Count)));
        _store.CatchUp();
        Assert.Equal(stored, (await ReadOneByOne(tea, stored.Count)));
    }

    [Fact]
    public void A_conversation_opens_with_its_end_and_its_topic()
    {
        var tea = _story.Open("tea").Id;
        _story.Add(tea, FactKind.TopicSet, "old");
        var topic = _story.Add(tea, FactKind.TopicSet, "new");
        _story.Count(tea, 10);

        foreach (var again in Twice(() => _story.Open("tea", recent: 3)))
        {
            Assert.Equal((12, topic), (again.LastSeq, again.Topic));
            Assert.Equal(["8", "9", "10"], again.Recent.Select(f => f.Text));
            Assert.Equal([10, 11, 12], again.Recent.Select(f => f.Seq));
        }

        _story.Add(tea, FactKind.TopicSet, "");
        foreach (var again in Twice(() => _story.Open("tea", recent: 100)))
        {
            Assert.Null(again.Topic);
            Assert.Equal(13, again.Recent.Count);
        }
    }

    [Fact]
    public async Task A_tag_used_before_gives_the_first_fact_again()
    {
        var tea = _story.Open("tea").Id;
        var first = _story.Say(tea, "once", tag: "x");

        foreach (var outcome in Twice(() => _story.Log.Append([_story.Draft(tea, "again", tag: "x")])[0]))
        {
            Assert.Equal(new AppendOutcome(first, Repeated: true, Refusal: null), outcome);
        }

        var mixed = _story.Log.Append([_story.Draft(tea, "again", tag: "x"), _story.Draft(tea, "new", tag: "y"), _story.Draft(tea, "newer")]);
        Assert.Equal([(1, true), (2, false), (3, false)], mixed.Select(o => (o.Fact!.Seq, o.Repeated)));
        Assert.Equal(["once", "new", "newer"], (await _story.All(tea)).Select(f => f.Text));
    }

    [Fact]
    public async Task A_tag_used_twice_in_a_group_is_stored_once()
    {
        var tea = _story.Open("tea").Id;

        var outcomes = _story.Log.Append([_story.Draft(tea, "a", tag: "x"), _story.Draft(tea, "b", tag: "x"), _story.Draft(tea, "c", tag: "y")]);

        Assert.Equal([(1, false), (1, true), (2, false)], outcomes.Select(o => (o.Fact!.Seq, o.Repeated)));
        Assert.Equal(["a", "c"], (await _story.All(tea)).Select(f => f.Text));
    }

    [Fact]
    public void A_tag_belongs_to_its_sender_and_its_conversation()
    {
        var (tea, coffee) = (_story.Open("tea").Id, _story.Open("coffee").Id);
        _story.Append(_story.Draft(tea, "as guest", nick: "Ann", tag: "x"), _story.Draft(tea, "as account", nick: "Ann", account: 5, tag: "x"));

        foreach (var round in Twice(() => _story.Log.Append(
        [
            _story.Draft(tea, "the same guest, spelled otherwise", nick: "ａＮＮ", tag: "x"),
            _story.Draft(tea, "the same account under another nick", nick: "Annie", account: 5, tag: "x"),
            _story.Draft(tea, "the same tag, spelled otherwise", nick: "Ann", tag: "X"),
            _story.Draft(tea, "another guest", nick: "Bob", tag: "x"),
            _story.Draft(tea, "another account", nick: "Ann", account: 6, tag: "x"),
            _story.Draft(tea, "a guest who is called like an account", nick: "5", tag: "x"),
            _story.Draft(coffee, "another conversation", nick: "Ann", tag: "x"),
        ])))
        {
            Assert.Equal([1, 2, 3, 4, 5, 6, 1], round.Select(o => o.Fact!.Seq));
        }
    }

    [Fact]
    public void A_conversation_that_was_never_opened_is_a_bug()
    {
        var tea = _story.Open("tea").Id;

        Assert.Throws<ArgumentException>(() => _story.Log.Append([_story.Draft(tea, "a"), _story.Draft(tea + 1, "b")]));

        Assert.Equal(1, _story.Say(tea, "c").Seq);
    }

    [Fact]
    public async Task Readers_see_whole_groups_while_the_writer_goes_on()
    {
        const int groupSize = 20;
        var tea = _story.Open("tea").Id;
        var writer = Task.Run(() =>
        {
            for (var group = 0; group < 200; group++)
            {
                _story.Append([.. Enumerable.Range(0, groupSize).Select(i => _story.Draft(tea, $"{(group * groupSize) + i + 1}"))]);
            }
        });

        var last = 0L;
        while (last < 200 * groupSize)
        {
            var page = await _story.Read(tea, PageAnchor.Before, long.MaxValue, 50);
            var seqs = page.Facts.Select(f => f.Seq).ToList();
            var end = seqs.Count == 0 ? 0 : seqs[^1];
            Assert.True(end % groupSize == 0 && end >= last, $"{end} after {last}");
            Assert.Equal(Enumerable.Range((int)end - seqs.Count + 1, seqs.Count).Select(i => ((long)i, $"{i}")), page.Facts.Select(f => (f.Seq, f.Text)));
            last = end;
        }

        await writer;
    }

    private async Task<IReadOnlyList<Parley.Core.Facts.Fact>> ReadOneByOne(long conversation, int count)
    {
        var read = new List<Parley.Core.Facts.Fact>();
        for (var seq = 0; seq < count; seq++)
        {
            read.AddRange((await _story.Read(conversation, PageAnchor.After, seq, 1)).Facts);
        }

        return read;
    }

    /// <summary>Right away, and when everything that follows the writer has caught up.</summary>
    private IEnumerable<T> Twice<T>(Func<T> ask)
    {
        yield return ask();
        _store.CatchUp();
        yield return ask();
    }
}
