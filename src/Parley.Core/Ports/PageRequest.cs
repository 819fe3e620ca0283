namespace Parley.Core.Ports;

/// <summary>Which facts of a conversation to read.</summary>
/// <param name="From">From where.</param>
/// <param name="Seq">The place that <paramref name="From"/> speaks of.</param>
/// <param name="Limit">How many facts at the most.</param>
public readonly record struct PageRequest(PageAnchor From, long Seq, int Limit)
{
    /// <summary>The last facts.</summary>
    public static PageRequest Latest(int limit) => new(PageAnchor.Before, long.MaxValue, limit);
}
