using Parley.Core.Ports;

namespace Parley.Core.Community;

/// <summary>For a hub without accounts: it keeps nothing beyond what the hub has at hand.</summary>
internal sealed class TransientCommunityStore : ICommunityStore
{
    public CommunitySnapshot Load() => new();

    public Refusal? Save(IReadOnlyList<CommunityChange> changes) => null;

    public Task<AuditPage> ReadAuditAsync(string? room, long before, int limit, CancellationToken stop)
        => Task.FromResult(new AuditPage([], More: false));
}
