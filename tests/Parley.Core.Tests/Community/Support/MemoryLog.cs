using Parley.Core.Facts;
using Parley.Core.Ports;

namespace Parley.Core.Tests.Community.Support;

/// <summary>A log of lists. For one thread.</summary>
internal sealed class MemoryLog : IConversationLog
{
    private readonly Dictionary<ConversationKey, long> _ids = [];
    private readonly List<List<Fact>> _all = [];

    public IEnumerable<ConversationKey> Keys => _ids.Keys;

    public IReadOnlyList<Fact> Facts(ConversationKind kind, string key)
        => _ids.TryGetValue(new ConversationKey(kind, key), out var id) ? _all[(int)id - 1] : [];

    public OpenOutcome Open(ConversationKey key, int recent)
    {
        if (!_ids.TryGetValue(key, out var id))
        {
            _all.Add([]);
            _ids.Add(key, id = _all.Count);
        }

        var facts = _all[(int)id - 1];
        var topic = facts.LastOrDefault(f => f.Kind == FactKind.TopicSet);
        return new OpenOutcome(
            new ConversationRecord(id, facts.Count, topic is { Text.Length: 0 } ? null : topic, [.. facts.TakeLast(recent)]), null);
    }

    public IReadOnlyList<AppendOutcome> Append(IReadOnlyList<FactDraft> group) => [.. group.Select(Append)];

    public Task<FactPage> ReadAsync(long conversation, PageRequest page, CancellationToken stop)
    {
        var facts = _all[(int)conversation - 1];
        var found = page.From switch
        {
            PageAnchor.Before => facts.Where(f => f.Seq < page.Seq).TakeLast(page.Limit),
            PageAnchor.After => facts.Where(f => f.Seq > page.Seq).Take(page.Limit),
            _ => facts.Where(f => f.Seq >= page.Seq - (page.Limit / 2)).Take(page.Limit),
        };
        return Task.FromResult(new FactPage([.. found], More: false));
    }

    public Task<FactPage> SearchAsync(long conversation, string term, long before, int limit, CancellationToken stop)
        => Task.FromResult(new FactPage(
            [.. _all[(int)conversation - 1].Where(f => f.Text.Contains(term, StringComparison.OrdinalIgnoreCase)).Reverse().Take(limit)], More: false));

    public void KeepFor(long conversation, int days)
    {
    }

    private AppendOutcome Append(FactDraft draft)
    {
        var facts = _all[(int)draft.Conversation - 1];
        var fact = Fact.Of(draft, facts.Count + 1);
        facts.Add(fact);
        return new AppendOutcome(fact, Repeated: false, Refusal: null);
    }
}
