using Parley.Core.Facts;
using Parley.Core.Ports;
using Parley.Storage.Paging;

namespace Parley.Storage.Memory;

/// <summary>One conversation as a list.</summary>
/// <param name="id">The log's number for it.</param>
internal sealed class MemoryConversation(long id) : IFactWalk
{
    private readonly List<Fact> _facts = [];
    private readonly Dictionary<(Author Sender, string Tag), long> _tags = [];

    public long Id => id;

    public long LastSeq { get; private set; }

    public int KeepDays { get; set; }

    /// <summary>The fact that set the topic, when there is one.</summary>
    public Fact? Topic { get; private set; }

    public IEnumerable<Fact> Up(long from) => _facts.Where(f => f.Seq >= from);

    public IEnumerable<Fact> Down(long from) => _facts.AsEnumerable().Reverse().Where(f => f.Seq <= from);

    public AppendOutcome Append(FactDraft draft)
    {
        var sender = Sender.Of(draft.From);
        if (draft.Tag is { } tag && _tags.TryGetValue((sender, tag), out var known) && Find(known) is { } first)
        {
            return new AppendOutcome(first, Repeated: true, Refusal: null);
        }

        var fact = Amend(Fact.Of(draft, ++LastSeq));
        _facts.Add(fact);
        if (draft.Tag is not null)
        {
            _tags[(sender, draft.Tag)] = fact.Seq;
        }

        if (fact.Kind == FactKind.TopicSet)
        {
            Topic = fact.Text.Length == 0 ? null : fact;
        }

        return new AppendOutcome(fact, Repeated: false, Refusal: null);
    }

    public void DeleteBefore(DateTimeOffset end) => _facts.RemoveAll(f => f.Time < end && f.Seq != Topic?.Seq);

    private Fact? Find(long seq) => _facts.Find(f => f.Seq == seq);

    /// <summary>Does to other facts what this one says; gives it back as it is to be stored.</summary>
    private Fact Amend(Fact fact)
    {
        if (fact.Target == 0 || Find(fact.Target) is not { } target)
        {
            return fact;
        }

        if (fact.Kind == FactKind.Edited && Amendments.CanEdit(target.Kind))
        {
            if (target.RedactedBy != 0)
            {
                return fact with { Text = "", RedactedBy = target.RedactedBy };
            }

            Replace(target with { Text = fact.Text, EditedBy = fact.Seq });
            Void(target.EditedBy, edit => edit with { Text = "", EditedBy = fact.Seq });
        }
        else if (fact.Kind == FactKind.Redacted && Amendments.CanRedact(target.Kind) && target.RedactedBy == 0)
        {
            Replace(target with { Text = "", RedactedBy = fact.Seq });
            Void(target.EditedBy, edit => edit with { Text = "", RedactedBy = fact.Seq });
            Topic = Topic?.Seq == target.Seq ? null : Topic;
        }

        return fact;
    }

    private void Void(long edit, Func<Fact, Fact> change)
    {
        if (Find(edit) is { } old)
        {
            Replace(change(old));
        }
    }

    private void Replace(Fact fact) => _facts[_facts.FindIndex(f => f.Seq == fact.Seq)] = fact;
}
