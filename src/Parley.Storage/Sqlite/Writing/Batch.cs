namespace Parley.Storage.Sqlite.Writing;

/// <summary>What one transaction is about to change, kept apart until it is committed.</summary>
internal sealed class Batch
{
    /// <summary>The facts that it stores, in order.</summary>
    public List<Entry> Fresh { get; } = [];

    /// <summary>Those of <see cref="Fresh"/> that it writes to the journal; it files the others at once.</summary>
    public List<Entry> Journalled { get; } = [];

    /// <summary>The conversations of which it files some that were waiting.</summary>
    public List<Conversation> Filing { get; } = [];

    /// <summary>What it files of <see cref="Fresh"/> and of what was waiting.</summary>
    public List<Entry> Filed { get; } = [];
}
