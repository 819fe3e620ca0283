namespace Parley.Core.Facts;

/// <summary>A fact that has yet to be stored, and so has no place in its conversation.</summary>
/// <param name="Conversation">Where it goes; the log's id, from <see cref="Ports.ConversationRecord"/>.</param>
/// <param name="Id">Globally unique and ascending (UUIDv7, RFC 9562).</param>
/// <param name="Time">Server time, UTC, to the millisecond.</param>
/// <param name="Kind">What it records.</param>
/// <param name="From">Who it is from.</param>
/// <param name="Text">Its text; see <see cref="FactKind"/>.</param>
public sealed record FactDraft(long Conversation, Guid Id, DateTimeOffset Time, FactKind Kind, Author From, string Text)
{
    /// <summary>The sender's own mark for this send: a second draft with it, from the same sender in the same conversation, is the first again.</summary>
    public string? Tag { get; init; }

    /// <summary>The <c>seq</c> that this fact is about; 0 for none.</summary>
    public long Target { get; init; }
}
