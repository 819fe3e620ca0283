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

    /// <summary>Every token.</summary>
    public IReadOnlyList<TokenRecord> Tokens { get; init; } = [];
}
