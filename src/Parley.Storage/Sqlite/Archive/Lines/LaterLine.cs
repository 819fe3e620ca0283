namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>A line of a type that only a later program knows: it is passed over.</summary>
internal sealed record LaterLine : ArchiveLine
{
    public override string? TakeInto(Import import) => null;
}
