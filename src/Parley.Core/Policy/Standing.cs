using Parley.Core.Community;

namespace Parley.Core.Policy;

/// <summary>Who asks, as far as it matters for what may be done; where a room is concerned, as it stands to that room.</summary>
public readonly record struct Standing
{
    /// <summary>There is an account; otherwise a guest, or the console.</summary>
    public bool IsAccount { get; init; }

    /// <summary>May administer the server, and does so by what this session was opened with.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>What the server lets guests do, for a guest; for an account it is without meaning.</summary>
    public GuestPolicy Guests { get; init; }

    /// <summary>What the session may use its account for.</summary>
    public Scopes Scopes { get; init; }

    /// <summary>The session's token is for other rooms: here it only reads.</summary>
    public bool IsOutsideToken { get; init; }

    /// <summary>What one is in the room.</summary>
    public Role Role { get; init; }

    /// <summary>Is in the room.</summary>
    public bool IsMember { get; init; }

    /// <summary>A ban of the room's is about one of the person's names or addresses, and no exception is.</summary>
    public bool IsBanned { get; init; }

    /// <summary>The same for a silence.</summary>
    public bool IsSilenced { get; init; }

    /// <summary>Was invited to the room.</summary>
    public bool IsInvited { get; init; }

    /// <summary>Has given the room's password.</summary>
    public bool KnowsPassword { get; init; }

    /// <summary>The session is for keeping order here, if the role is.</summary>
    internal bool Moderates => (Scopes & Scopes.Moderate) != 0 && !IsOutsideToken;

    /// <summary>What counts of the role: a session opened with a token that may not moderate is nobody's moderator.</summary>
    internal int Rank => IsAdministrator ? (int)Role.Owner + 1 : (int)(Moderates || Role < Role.Voiced ? Role : Role.Voiced);
}
