namespace Parley.Storage;

/// <summary>How a store is doing, at a moment. Counts are since it was opened.</summary>
public sealed record StoreHealth
{
    /// <summary>Groups committed.</summary>
    public long Groups { get; init; }

    /// <summary>Facts stored.</summary>
    public long Facts { get; init; }

    /// <summary>Drafts that were sent before.</summary>
    public long Repeats { get; init; }

    /// <summary>Drafts refused because the store could not take them.</summary>
    public long Refused { get; init; }

    /// <summary>How long the last group took, from its drafts to its commit.</summary>
    public TimeSpan LastCommit { get; init; }

    /// <summary>How long the slowest group took.</summary>
    public TimeSpan LongestCommit { get; init; }

    /// <summary>The size of the write-ahead log's file, in bytes.</summary>
    public long WalBytes { get; init; }

    /// <summary>Facts that are in the journal and have yet to be filed.</summary>
    public int Unfiled { get; init; }

    /// <summary>Conversations with facts that the search index has yet to get.</summary>
    public int Unindexed { get; init; }

    /// <summary>Why the store last refused a group; null when it never did.</summary>
    public string? LastFailure { get; init; }

    /// <summary>When that was, UTC.</summary>
    public DateTimeOffset? LastFailureTime { get; init; }

    /// <summary>Why the search index is behind, when it is not only busy: searches are complete even so, and slower.</summary>
    public string? IndexFailure { get; init; }
}
