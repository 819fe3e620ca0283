namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>Somebody whom an account does not want to hear from.</summary>
internal sealed record BlockPart
{
    public required string Name { get; init; }

    /// <summary>The account; 0 for a guest's name.</summary>
    public long Account { get; init; }
}
