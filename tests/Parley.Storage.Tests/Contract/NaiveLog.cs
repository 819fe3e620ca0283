using System.Text;
using Parley.Core.Facts;
using Parley.Core.Ports;
using Stored = Parley.Core.Facts.Fact;

namespace Parley.Storage.Tests.Contract;

/// <summary>What a store is to do, said as plainly as possible: a list, looked through from end to end for every question.</summary>
internal sealed class NaiveLog
{
    private readonly List<(Stored Fact, string? Mark)> _rows = [];

    public IEnumerable<Stored> Facts => _rows.Select(r => r.Fact);

    /// <summary>The facts that the store's answers have to hold, and whether each was there before.</summary>
    public (Stored Fact, bool Repeated) Append(FactDraft draft)
    {
        var mark = draft.Tag is null ? null : $"{(draft.From.Account == 0 ? draft.From.Nick : $"#{draft.From.Account}")} {draft.Tag}";
        if (mark is not null && _rows.FindIndex(r => r.Mark == mark) is var known and >= 0)
        {
            return (_rows[known].Fact, true);
        }

        var fact = Stored.Of(draft, _rows.Count + 1);
        var target = Facts.FirstOrDefault(f => f.Seq == draft.Target);
        if (draft.Kind == FactKind.Edited && target is { Kind: FactKind.Said or FactKind.Acted })
        {
            if (target.RedactedBy == 0)
            {
                Change(target.EditedBy, f => f with { Text = "", EditedBy = fact.Seq });
                Change(target.Seq, f => f with { Text = draft.Text, EditedBy = fact.Seq });
            }
            else
            {
                fact = fact with { Text = "", RedactedBy = target.RedactedBy };
            }
        }
        else if (draft.Kind == FactKind.Redacted && target is { RedactedBy: 0, Kind: not (FactKind.Edited or FactKind.Redacted) })
        {
            Change(target.EditedBy, f => f with { Text = "", RedactedBy = fact.Seq });
            Change(target.Seq, f => f with { Text = "", RedactedBy = fact.Seq });
        }

        _rows.Add((fact, mark));
        return (fact, false);
    }

    public string Read(PageAnchor from, long seq, int limit)
    {
        var facts = Facts.ToList();
        var wanted = from switch
        {
            PageAnchor.Before => facts.Where(f => f.Seq < seq).TakeLast(limit),
            PageAnchor.After => facts.Where(f => f.Seq > seq).Take(limit),
            _ => facts.Where(f => f.Seq < seq).TakeLast(limit / 2).Concat(facts.Where(f => f.Seq >= seq).Take(limit - (limit / 2))),
        };
        var page = wanted.ToList();
        var more = from switch
        {
            PageAnchor.Before => facts.Count(f => f.Seq < seq) > page.Count,
            PageAnchor.After => facts.Count(f => f.Seq > seq) > page.Count,
            _ => facts.Count > page.Count,
        };
        return Shown(page, more);
    }

    public string Find(string term, long before, int limit)
    {
        var hits = Facts.Reverse()
            .Where(f => f.Kind is FactKind.Said or FactKind.Acted && (before == 0 || f.Seq < before))
            .Where(f => Plain(f.Text).Contains(Plain(term), StringComparison.OrdinalIgnoreCase))
            .ToList();
        return Shown([.. hits.Take(limit)], hits.Count > limit);
    }

    public IEnumerable<long> FindSaid(long account, long after)
        => Facts.Where(f => f.Kind is FactKind.Said or FactKind.Acted && f.RedactedBy == 0 && f.From.Account == account && f.Seq > after).Select(f => f.Seq);

    public static string Shown(IReadOnlyList<Stored> facts, bool more) => string.Join('\n', facts) + (more ? "+" : "");

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormKC);

    private void Change(long seq, Func<Stored, Stored> change)
    {
        var at = _rows.FindIndex(r => r.Fact.Seq == seq);
        if (at >= 0)
        {
            _rows[at] = (change(_rows[at].Fact), _rows[at].Mark);
        }
    }
}
