using Parley.Core.Facts;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>A fact, as it now stands.</summary>
internal sealed record FactLine : ArchiveLine
{
    public required long Conversation { get; init; }

    public required FactKind Kind { get; init; }

    public required long Seq { get; init; }

    public required Guid Id { get; init; }

    /// <summary>UTC, to the millisecond.</summary>
    public required DateTimeOffset Time { get; init; }

    public required string From { get; init; }

    /// <summary>The account that it is from; 0 for a guest.</summary>
    public long Account { get; init; }

    public required string Text { get; init; }

    public long Target { get; init; }

    public long EditedBy { get; init; }

    public long RedactedBy { get; init; }

    /// <summary>With <see cref="Tag"/>: what makes a repeated send harmless, also after the move.</summary>
    public string? Sender { get; init; }

    public string? Tag { get; init; }

    public override string? TakeInto(Import import)
    {
        import.People.SawAccount(Account);
        return import.Facts.Take(this);
    }
}
