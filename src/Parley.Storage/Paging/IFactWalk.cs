using Parley.Core.Facts;

namespace Parley.Storage.Paging;

/// <summary>A conversation's facts, fetched one by one as the caller goes on.</summary>
internal interface IFactWalk
{
    /// <summary>2^36 − 1: a place in the log is a number of 63 bits, of which the conversation's takes 27 and <c>seq</c> the rest.</summary>
    const long MaxSeq = (1L << 36) - 1;

    /// <summary>From a <c>seq</c> on, ascending.</summary>
    IEnumerable<Fact> Up(long from);

    /// <summary>From a <c>seq</c> on, descending.</summary>
    IEnumerable<Fact> Down(long from);
}
