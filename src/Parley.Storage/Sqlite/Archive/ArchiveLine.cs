namespace Parley.Storage.Sqlite.Archive;

/// <summary>
/// One line of an export: an object of one of these types, which docs/archive.md describes.
/// <code>
/// {"type":"parley", "version": 1, "time": UTC, "facts": how many follow}       the first line
/// {"type":"conversation", "conversation": number, "kind", "key", "keep_days"?, "swept_to"?, "topic_seq"?}
/// {"type":"fact", "conversation": number, "seq", "id", "time", "kind", "from", "text", …}
/// </code>
/// A conversation comes before its facts, facts in the order of <c>seq</c>.
/// </summary>
internal sealed record ArchiveLine
{
    public required string Type { get; init; }

    /// <summary>The form of the export; the first line has it.</summary>
    public int? Version { get; init; }

    /// <summary>How many facts there are, for a progress bar.</summary>
    public long? Facts { get; init; }

    /// <summary>A number that holds within this export.</summary>
    public long? Conversation { get; init; }

    /// <summary><c>room</c> or <c>direct</c>; of a fact, its kind in lower case.</summary>
    public string? Kind { get; init; }

    public string? Key { get; init; }

    public int? KeepDays { get; init; }

    public long? SweptTo { get; init; }

    public long? TopicSeq { get; init; }

    public long? Seq { get; init; }

    public Guid? Id { get; init; }

    /// <summary>UTC, to the millisecond.</summary>
    public DateTimeOffset? Time { get; init; }

    public string? From { get; init; }

    public long? Account { get; init; }

    public string? Text { get; init; }

    public long? Target { get; init; }

    public long? EditedBy { get; init; }

    public long? RedactedBy { get; init; }

    /// <summary>With <see cref="Sender"/>: what makes a repeated send harmless, also after the move.</summary>
    public string? Tag { get; init; }

    public string? Sender { get; init; }
}
