namespace Parley.Core.Community;

/// <summary>Everything that a community store holds, but the audit.</summary>
public sealed record CommunitySnapshot
{
    /// <summary>The server's own line; null in a store that was never written to.</summary>
    public ServerRecord? Server { get; init; }

    /// <summary>Every account.</summary>
    public IReadOnlyList<AccountRecord> Accounts { get; init; } = [];

    /// <summary>Who is where.</summary>
    public IReadOnlyList<MembershipRecord> Memberships { get; init; } = [];

    /// <summary>Names that are kept free.</summary>
    public IReadOnlyList<ReservedName> Names { get; init; } = [];

    /// <summary>Which deleted accounts' posts are still being taken back.</summary>
    public IReadOnlyList<ErasureRecord> Erasures { get; init; } = [];

    /// <summary>Every token.</summary>
    public IReadOnlyList<TokenRecord> Tokens { get; init; } = [];

    /// <summary>Every room that is somebody's.</summary>
    public IReadOnlyList<RoomRecord> Rooms { get; init; } = [];

    /// <summary>Who is what in them.</summary>
    public IReadOnlyList<RoleRecord> Roles { get; init; } = [];

    /// <summary>Who is asked into them.</summary>
    public IReadOnlyList<InvitationRecord> Invitations { get; init; } = [];

    /// <summary>Every ban, of rooms and of the server.</summary>
    public IReadOnlyList<BanRecord> Bans { get; init; } = [];

    /// <summary>Names under which there was a room whose history is not for the next one.</summary>
    public IReadOnlyList<RetiredKey> RetiredKeys { get; init; } = [];
}
