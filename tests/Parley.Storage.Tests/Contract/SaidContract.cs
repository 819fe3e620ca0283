using Parley.Core.Facts;
using Parley.Core.Ports;

namespace Parley.Storage.Tests.Contract;

/// <summary>What an account said is found wherever it was said, post after post.</summary>
public abstract class SaidContract<TStore> : IDisposable
    where TStore : TestStore, new()
{
    private const long Ann = 7;

    private readonly TStore _store = new();
    private readonly Story _story;
    private readonly long _tea;
    private readonly long _coffee;
    private readonly long _direct;

    protected SaidContract()
    {
        _story = new Story(_store);
        _tea = _story.Open("tea").Id;
        _coffee = _story.Open("coffee").Id;
        _direct = Story.Opened(_story.Log.Open(new ConversationKey(ConversationKind.Direct, "7:8"), 0)).Id;
    }

    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Posts_are_found_in_the_order_of_conversations_and_of_seq(bool old)
    {
        Say(_direct, "hello");
        Say(_coffee, "black", "no sugar");
        Say(_tea, "green");
        Say(_coffee, "strong");
        Settle(old);

        Assert.Equal("tea 1, coffee 1, coffee 2, coffee 3, 7:8 1", await Find());
        Assert.Equal(
            [
                new SaidPlace(_tea, new ConversationKey(ConversationKind.Room, "tea"), 1),
                new SaidPlace(_direct, new ConversationKey(ConversationKind.Direct, "7:8"), 1),
            ],
            (await FindSaid()).Where(p => p.Conversation != _coffee));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Only_what_the_account_said_is_found(bool old)
    {
        _story.Append(
            _story.Draft(_tea, "a guest who is called like the account", nick: "ann"),
            _story.Draft(_tea, "another account", nick: "ann", account: 8),
            _story.Draft(_tea, "said", nick: "ann", account: Ann),
            _story.Draft(_tea, "done, under a later name", FactKind.Acted, nick: "annie", account: Ann),
            _story.Draft(_tea, "a topic", FactKind.TopicSet, account: Ann),
            _story.Draft(_tea, "👍", FactKind.Reacted, account: Ann, target: 1),
            _story.Draft(_tea, "said, after all", FactKind.Edited, account: Ann, target: 3),
            _story.Draft(_tea, "a guest called like its number", nick: "7"));
        Settle(old);

        Assert.Equal("tea 3, tea 4", await Find());
        Assert.Equal("tea 2", Shown(await FindSaid(account: 8)));
        Assert.Equal("", Shown(await FindSaid(account: 9)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_taken_back_is_not_found_and_what_is_edited_is(bool old)
    {
        Say(_tea, "one", "two", "three");
        Settle(old);
        _story.Add(_tea, FactKind.Edited, "one, edited", target: 1);
        _story.Add(_tea, FactKind.Redacted, "", target: 2);

        Assert.Equal("tea 1, tea 3", await Find());
        Settle(old);
        _story.Add(_tea, FactKind.Redacted, "", target: 1);
        Assert.Equal("tea 3", await Find());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_search_begins_behind_a_place_and_ends_at_its_limit(bool old)
    {
        Say(_tea, "one", "two", "three");
        Say(_coffee, "one", "two");
        Settle(old);

        Assert.Equal("tea 1, tea 2", await Find(limit: 2));
        Assert.Equal("tea 3, coffee 1", await Find(after: (_tea, 2), limit: 2));
        Assert.Equal("coffee 1, coffee 2", await Find(after: (_tea, 3), limit: 2));
        Assert.Equal("coffee 1, coffee 2", await Find(after: (_coffee, 0)));
        Assert.Equal("coffee 2", await Find(after: (_coffee, 1)));
        Assert.Equal("", await Find(after: (_coffee, 2)));
        Assert.Equal("", await Find(after: (_direct, 0)));
    }

    /// <summary>A store may keep what is new elsewhere than what is old; the order is the same.</summary>
    [Fact]
    public async Task What_is_new_in_an_early_conversation_comes_before_what_is_old_in_a_late_one()
    {
        Say(_tea, "old");
        Say(_coffee, "old");
        _store.CatchUp();
        Say(_tea, "new");
        Say(_coffee, "new");

        // Some stores file this conversation now, and leave the other.
        _story.Add(_coffee, FactKind.Edited, "newer", target: 2);

        Assert.Equal("tea 1, tea 2, coffee 1, coffee 2", await Find());
        Assert.Equal("tea 1, tea 2, coffee 1", await Find(limit: 3));
        Assert.Equal("tea 2, coffee 1", await Find(after: (_tea, 1), limit: 2));
        _store.CatchUp();
        Assert.Equal("tea 1, tea 2, coffee 1, coffee 2", await Find());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_walk_that_takes_back_what_it_finds_comes_to_everything_once(bool old)
    {
        long[] rooms = [_tea, _coffee, _direct];
        foreach (var group in Enumerable.Range(0, 300).Chunk(11))
        {
            _story.Append([.. group.Select(i => _story.Draft(rooms[i % 7 % 3], $"{i}", account: i % 2 == 0 ? Ann : 0))]);
        }

        Settle(old);
        var all = (await FindSaid()).ToList();
        Assert.Equal(150, all.Count);

        var walked = new List<SaidPlace>();
        for (IReadOnlyList<SaidPlace> found = [default]; found.Count > 0; walked.AddRange(found))
        {
            found = await FindSaid(after: walked.LastOrDefault(), limit: 20);
            _story.Append([.. found.Select(p => _story.Draft(p.Conversation, "", FactKind.Redacted, account: Ann, target: p.Seq))]);
            Say(_story.Open($"later {walked.Count}").Id, "said by another", account: 8);
        }

        Assert.Equal(all, walked);
        Assert.Equal("", await Find());
        Assert.DoesNotContain(await _story.All(_tea), f => f is { IsPost: true, From.Account: Ann, Text.Length: > 0 });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_the_same_when_the_store_is_opened_again(bool old)
    {
        Say(_tea, "one", "two", "three");
        Say(_direct, "hello");
        _story.Add(_tea, FactKind.Redacted, "", target: 2);
        Settle(old);
        Say(_coffee, "new");
        _store.Reopen();

        Assert.Equal("tea 1, tea 3, coffee 1, 7:8 1", await Find());
    }

    /// <summary>What is found is looked for in several places; nothing is overlooked while it goes from one to the other.</summary>
    [Fact]
    public async Task Nothing_is_overlooked_while_the_writer_goes_on()
    {
        var said = 0;
        var writer = Task.Run(() =>
        {
            for (var i = 1; i <= 300; i++)
            {
                Say(_tea, $"{i}");
                Volatile.Write(ref said, i);

                // Files what waits, where there is such a thing.
                _story.Add(_tea, FactKind.Edited, $"{i}, edited", target: (i * 2) - 1);
            }
        });

        while (!writer.IsCompleted)
        {
            var before = Volatile.Read(ref said);
            var found = await FindSaid();
            Assert.True(found.Count >= before, $"{found.Count} of {before}");
            Assert.Equal(Enumerable.Range(0, found.Count).Select(i => (i * 2L) + 1), found.Select(p => p.Seq));
        }

        await writer;
    }

    [Fact]
    public async Task A_search_that_is_stopped_gives_nothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _story.Log.FindSaidAsync(Ann, default, 1, stop.Token));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(7, 0)]
    public async Task Guests_have_no_account_and_a_page_has_something_on_it(long account, int limit)
        => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => FindSaid(account, limit: limit));

    private static string Shown(IEnumerable<SaidPlace> found) => string.Join(", ", found.Select(p => $"{p.Key.Key} {p.Seq}"));

    private Task<IReadOnlyList<SaidPlace>> FindSaid(long account = Ann, SaidPlace after = default, int limit = 1000)
        => _story.Log.FindSaidAsync(account, after, limit, TestContext.Current.CancellationToken);

    private async Task<string> Find((long Conversation, long Seq) after = default, int limit = 1000)
        => Shown(await FindSaid(after: new SaidPlace(after.Conversation, default, after.Seq), limit: limit));

    private void Say(long conversation, params string[] texts) => Say(conversation, Ann, texts);

    private void Say(long conversation, string text, long account) => Say(conversation, account, text);

    private void Say(long conversation, long account, params string[] texts)
        => _story.Append([.. texts.Select(text => _story.Draft(conversation, text, account: account))]);

    /// <summary>Lets what was said so far grow old, or leaves it as new as can be.</summary>
    private void Settle(bool old)
    {
        if (old)
        {
            _store.CatchUp();
        }
    }
}
