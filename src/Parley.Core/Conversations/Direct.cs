using Parley.Core.Ports;

namespace Parley.Core.Conversations;

/// <summary>What two accounts, or one with itself, say to each other: stored, and read by nobody else.</summary>
/// <param name="key">Under which key the log and the community store know it.</param>
/// <param name="conversation">The log's id of it.</param>
/// <param name="lastSeq">The <c>seq</c> of its last fact.</param>
internal sealed class Direct(ConversationKey key, long conversation, long lastSeq)
{
    /// <summary>Under which key the log and the community store know it.</summary>
    public ConversationKey Key => key;

    /// <summary>The log's id of it.</summary>
    public long Conversation => conversation;

    /// <summary>The <c>seq</c> of its last fact.</summary>
    public long LastSeq { get; set; } = lastSeq;
}
