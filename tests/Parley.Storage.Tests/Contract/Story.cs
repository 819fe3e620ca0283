using Parley.Core.Facts;
using Parley.Core.Ports;

namespace Parley.Storage.Tests.Contract;

/// <summary>Writes into a store as a server would: ids and times ascend, and groups are appended.</summary>
internal sealed class Story(TestStore store)
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly FactIds _ids = new(TimeProvider.System);

    public IConversationLog Log => store.Log;

    /// <summary>The time of the next draft: a second after the one before.</summary>
    public DateTimeOffset Now { get; set; } = Start;

    public ConversationRecord Open(string room, int recent = 0) => Opened(Log.Open(new ConversationKey(ConversationKind.Room, room), recent));

    public static ConversationRecord Opened(OpenOutcome outcome)
    {
        Assert.Null(outcome.Refusal);
        return Assert.IsType<ConversationRecord>(outcome.Record);
    }

    public FactDraft Draft(
        long conversation, string text, FactKind kind = FactKind.Said, string nick = "ann", long account = 0, string? tag = null, long target = 0)
    {
        Now = Now.AddSeconds(1);
        return new FactDraft(conversation, _ids.Next().Id, Now, kind, new Author(nick, account), text) { Tag = tag, Target = target };
    }

    public Fact Say(long conversation, string text, string? tag = null) => Append(Draft(conversation, text, tag: tag))[0];

    public Fact Add(long conversation, FactKind kind, string text, long target = 0) => Append(Draft(conversation, text, kind, target: target))[0];

    public IReadOnlyList<Fact> Append(params FactDraft[] group)
        => [.. Log.Append(group).Select(outcome => Assert.IsType<Fact>(outcome.Fact))];

    /// <summary>Says "1", "2", "3" … in groups of seven.</summary>
    public void Count(long conversation, int to)
    {
        foreach (var group in Enumerable.Range(1, to).Chunk(7))
        {
            Append([.. group.Select(i => Draft(conversation, $"{i}"))]);
        }
    }

    public Task<FactPage> Read(long conversation, PageAnchor from, long seq, int limit)
        => Log.ReadAsync(conversation, new PageRequest(from, seq, limit), TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<Fact>> All(long conversation) => (await Read(conversation, PageAnchor.After, 0, int.MaxValue)).Facts;

    /// <summary>The <c>seq</c>s found, and with a plus behind them when there were more.</summary>
    public async Task<string> Find(long conversation, string term, long before = 0, int limit = 100)
        => Shown(await Log.SearchAsync(conversation, term, before, limit, TestContext.Current.CancellationToken));

    /// <summary>As in <c>3 4 5+</c>.</summary>
    public static string Shown(FactPage page) => string.Join(' ', page.Facts.Select(f => f.Seq)) + (page.More ? "+" : "");
}
