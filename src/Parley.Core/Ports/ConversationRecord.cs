using Parley.Core.Facts;

namespace Parley.Core.Ports;

/// <summary>What the log knows of a conversation when it is opened.</summary>
/// <param name="Id">The log's own number for it; what drafts name.</param>
/// <param name="LastSeq">The <c>seq</c> of the last fact; 0 when there is none.</param>
/// <param name="Topic">The last fact that set the topic, when there is one and it did not take it away.</param>
/// <param name="Recent">The last facts, in the order of <c>seq</c>.</param>
public sealed record ConversationRecord(long Id, long LastSeq, Fact? Topic, IReadOnlyList<Fact> Recent);
