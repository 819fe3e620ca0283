using Parley.Core.Facts;
using Parley.Core.Ports;

namespace Parley.Serving;

/// <summary>Keeps facts in memory until the store is there.</summary>
internal sealed class TransientLog : IConversationLog
{
    private readonly Dictionary<ConversationKey, long> _ids = [];
    private readonly Dictionary<long, List<Fact>> _facts = [];

    public OpenOutcome Open(ConversationKey key, int recent)
    {
        if (!_ids.TryGetValue(key, out var id))
        {
            _ids.Add(key, id = _ids.Count + 1);
            _facts.Add(id, []);
        }

        return new OpenOutcome(new ConversationRecord(id, _facts[id].Count, null, [.. _facts[id].TakeLast(recent)]), null);
    }

    public IReadOnlyList<AppendOutcome> Append(IReadOnlyList<FactDraft> group)
    {
        var outcomes = new List<AppendOutcome>(group.Count);
        foreach (var draft in group)
        {
            var facts = _facts[draft.Conversation];
            lock (facts)
            {
                facts.Add(Fact.Of(draft, facts.Count + 1));
                outcomes.Add(new AppendOutcome(facts[^1], false, null));
            }
        }

        return outcomes;
    }

    public Task<FactPage> ReadAsync(long conversation, PageRequest page, CancellationToken stop)
    {
        var facts = _facts[conversation];
        lock (facts)
        {
            return Task.FromResult(new FactPage([.. facts.TakeLast(page.Limit)], false));
        }
    }

    public Task<FactPage> SearchAsync(long conversation, string term, long before, int limit, CancellationToken stop)
        => Task.FromResult(FactPage.Empty);

    public void KeepFor(long conversation, int days)
    {
    }
}
