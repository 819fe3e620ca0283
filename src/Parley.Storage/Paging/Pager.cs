using Parley.Core.Facts;
using Parley.Core.Limits;
using Parley.Core.Ports;

namespace Parley.Storage.Paging;

/// <summary>Cuts pages out of a conversation that can be walked in both directions.</summary>
internal static class Pager
{
    /// <summary>Reads a page.</summary>
    /// <param name="facts">The conversation.</param>
    /// <param name="page">Which page.</param>
    /// <param name="maxBytes">The most text on it, in bytes of UTF-8; the first fact is on it even so.</param>
    public static FactPage Read(IFactWalk facts, PageRequest page, int maxBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Limit, 1, nameof(page));
        var seq = Math.Clamp(page.Seq, 0, IFactWalk.MaxSeq + 1);
        var read = new List<Fact>();
        var bytes = maxBytes;
        bool more;
        switch (page.From)
        {
            case PageAnchor.Before:
                more = Take(facts.Down(seq - 1), page.Limit, ref bytes, read);
                break;
            case PageAnchor.After:
                more = Take(facts.Up(seq + 1), page.Limit, ref bytes, read);
                break;
            default:
                var before = page.Limit / 2;
                bytes -= maxBytes / 2;
                more = Take(facts.Up(seq), page.Limit - before, ref bytes, read);
                bytes += maxBytes / 2;
                more |= Take(facts.Down(seq - 1), before, ref bytes, read);
                break;
        }

        read.Sort(static (a, b) => a.Seq.CompareTo(b.Seq));
        return new FactPage(read, more);
    }

    /// <summary>Cuts one page off facts that were found, in the order in which they come.</summary>
    public static FactPage Cut(IEnumerable<Fact> found, int limit, int maxBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var read = new List<Fact>();
        return new FactPage(read, Take(found, limit, ref maxBytes, read));
    }

    /// <summary>Takes what the page still holds. True when there is more.</summary>
    private static bool Take(IEnumerable<Fact> facts, int most, ref int bytes, List<Fact> into)
    {
        foreach (var fact in facts)
        {
            var size = PlainText.Bytes(fact.Text);
            if (most == 0 || (into.Count > 0 && size > bytes))
            {
                return true;
            }

            into.Add(fact);
            bytes -= size;
            most--;
        }

        return false;
    }
}
