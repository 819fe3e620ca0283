using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Parley.Core.Community;

namespace Parley.Server.Accounts;

/// <summary>The keys of SCRAM-SHA-256 (RFC 5802, section 3; RFC 7677).</summary>
internal static class Scram
{
    /// <summary>256 bits: the output of SHA-256.</summary>
    private const int KeyBytes = 32;

    /// <summary>What the server keeps of a password.</summary>
    public static ScramKeys Derive(string password, byte[] salt, int iterations)
    {
        var salted = Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, KeyBytes);
        var clientKey = HMACSHA256.HashData(salted, "Client Key"u8);
        return new ScramKeys(iterations, Keep(salt), Keep(SHA256.HashData(clientKey)), Keep(HMACSHA256.HashData(salted, "Server Key"u8)));
    }

    private static ImmutableArray<byte> Keep(byte[] bytes) => ImmutableCollectionsMarshal.AsImmutableArray(bytes);
}
