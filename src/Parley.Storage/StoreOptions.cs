namespace Parley.Storage;

/// <summary>How a store works.</summary>
public sealed record StoreOptions
{
    /// <summary>What a commit survives.</summary>
    public Durability Durability { get; init; } = Durability.Power;

    /// <summary>64 KiB of UTF-8 text a page, as the core's limits say; at least one fact, however long, is always on it.</summary>
    public int MaxPageBytes { get; init; } = 64 * 1024;

    /// <summary>The clock that failures are dated by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
