namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>The first line.</summary>
internal sealed record HeadLine : ArchiveLine
{
    /// <summary>The form of the export.</summary>
    public required int Version { get; init; }

    /// <summary>How many facts follow.</summary>
    public long Facts { get; init; }

    /// <summary>How many lines follow, whatever their type; an export of form 1 does not say.</summary>
    public long Lines { get; init; }

    /// <summary>The time of the newest fact, UTC.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Passwords and tokens are in it, hashed.</summary>
    public bool Secrets { get; init; }

    public override string TakeInto(Import import) => "the first line is there twice";
}
