using Parley.Core.Facts;

namespace Parley.Core.Ports;

/// <summary>Some facts of a conversation.</summary>
/// <param name="Facts">In the order of <c>seq</c>; for a search, newest first.</param>
/// <param name="More">Whether more were to be had in the direction asked for; around a place, in either.</param>
public sealed record FactPage(IReadOnlyList<Fact> Facts, bool More)
{
    /// <summary>No facts, and none further on.</summary>
    public static FactPage Empty { get; } = new([], false);
}
