using System.Collections.Immutable;

namespace Parley.Core.Community;

/// <summary>The server's side of SCRAM-SHA-256 (RFC 5802, section 3; RFC 7677).</summary>
/// <param name="Iterations">How often the password was hashed.</param>
/// <param name="Salt">The salt of that.</param>
/// <param name="StoredKey"><c>H(HMAC(SaltedPassword, "Client Key"))</c>.</param>
/// <param name="ServerKey"><c>HMAC(SaltedPassword, "Server Key")</c>.</param>
public sealed record ScramKeys(int Iterations, ImmutableArray<byte> Salt, ImmutableArray<byte> StoredKey, ImmutableArray<byte> ServerKey);
