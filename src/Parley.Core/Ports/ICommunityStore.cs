using Parley.Core.Community;

namespace Parley.Core.Ports;

/// <summary>
/// Where a community is kept: accounts, tokens, rooms that are somebody's, bans, and the audit. Contract, which one suite
/// of tests asks of every implementation:
/// 1. what <see cref="Save"/> accepted is there after any crash, the whole of it or nothing;
/// 2. <see cref="Load"/> gives back exactly what was saved;
/// 3. the audit only grows, and gives back every entry, in the order in which they were saved;
/// 4. what ends takes along what <see cref="CommunityChange"/> says ends with it, and nothing else;
/// 5. a store that cannot take the changes refuses all of them and is as it was.
/// </summary>
public interface ICommunityStore
{
    /// <summary>Everything but the audit. Called once, before anything is saved.</summary>
    CommunitySnapshot Load();

    /// <summary>
    /// Stores the changes in their order, in one transaction, and returns when they will survive what the server was told
    /// to survive. Called from the writer's thread only, before anybody is told of the change.
    /// </summary>
    /// <returns>Why nothing was stored; null when everything was.</returns>
    Refusal? Save(IReadOnlyList<CommunityChange> changes);

    /// <summary>Reads a page of the audit, newest first. Any thread.</summary>
    /// <param name="room">The key of the room that it is about; null for all rooms and the server.</param>
    /// <param name="before">Only entries with a lower number; 0 for all.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="stop">Stops the reading.</param>
    Task<AuditPage> ReadAuditAsync(string? room, long before, int limit, CancellationToken stop);
}
