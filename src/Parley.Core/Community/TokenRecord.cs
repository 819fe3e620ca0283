namespace Parley.Core.Community;

/// <summary>A token: a long random word that opens an account as far as its scopes go.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Account">The account that it opens.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="Hash">The SHA-256 of the word, in lower-case hexadecimal. The word itself is 256 random bits, so that a fast hash is enough.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="Made">When, UTC.</param>
public sealed record TokenRecord(long Id, long Account, string Name, string Hash, Scopes Scopes, DateTimeOffset Made)
{
    /// <summary>The conversation keys of the rooms in which it may do more than read; empty for all.</summary>
    public IReadOnlyList<string> Rooms { get; init; } = [];

    /// <summary>When it stops to open anything, UTC; null for never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether it no longer opens anything.</summary>
    public bool IsOver(DateTimeOffset now) => Until <= now;
}
