using Parley.Core.Facts;

namespace Parley.Core.People;

/// <summary>
/// Which names somebody has had as a guest, and from when to when: what a guest said is known by it, because nobody else
/// had the name at that time. Times are ids of facts, which ascend also when the clock does not.
/// </summary>
internal sealed class HeldNames
{
    /// <summary>16 names: whoever has changed more often than that has no claim to what was said under the first of them.</summary>
    private const int Most = 16;

    // 2: the name that was given, and the one that was asked for.
    private readonly List<(string Name, Guid From)> _names = new(capacity: 2);

    /// <summary>From here on it is this name.</summary>
    public void Begin(string name, Guid at)
    {
        if (_names.Count == Most)
        {
            _names.RemoveAt(0);
        }

        _names.Add((name, at));
    }

    /// <summary>Whether the fact is signed with the name that was held when it was said.</summary>
    public bool Signed(Fact fact)
    {
        var name = _names.FindLast(n => n.From.CompareTo(fact.Id) < 0).Name;
        return string.Equals(name, fact.From.Nick, StringComparison.Ordinal);
    }
}
