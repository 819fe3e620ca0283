using System.Collections.Immutable;

namespace Parley.Core.Community;

/// <summary>What the server remembers of itself.</summary>
/// <param name="LastId">The last number given to an account, a token or a ban: none is ever given twice.</param>
/// <param name="Guests">What guests may do.</param>
/// <param name="Registration">Who makes accounts.</param>
public sealed record ServerRecord(long LastId, GuestPolicy Guests, RegistrationPolicy Registration)
{
    /// <summary>The key of what people are shown in place of addresses; null until one was shown.</summary>
    public ImmutableArray<byte>? CloakKey { get; init; }
}
