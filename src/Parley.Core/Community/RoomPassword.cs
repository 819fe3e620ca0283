using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Parley.Core.Names;
using Parley.Core.Ports;

namespace Parley.Core.Community;

/// <summary>
/// A room's password, salted and hashed. Fast on purpose: it is a word that a whole group shares, everyone who joins gives
/// it, and what it guards lies in the same place as this hash.
/// </summary>
/// <param name="Salt">The key of the hash.</param>
/// <param name="Hash">HMAC-SHA256 of the password.</param>
public sealed record RoomPassword(ImmutableArray<byte> Salt, ImmutableArray<byte> Hash)
{
    /// <summary>128 bits: no two are ever the same.</summary>
    private const int SaltBytes = 16;

    /// <summary>A password with a new salt.</summary>
    internal static RoomPassword Of(string password, IChance chance)
    {
        var salt = new byte[SaltBytes];
        chance.Fill(salt);
        return new RoomPassword([.. salt], [.. HashOf(password, salt)]);
    }

    /// <summary>Whether it is this. Takes the same time however much of it is right. What is no Unicode text was nobody's password.</summary>
    internal bool Is(string password)
        => NameText.TryCompose(password, out _) && CryptographicOperations.FixedTimeEquals(HashOf(password, Salt.AsSpan()), Hash.AsSpan());

    private static byte[] HashOf(string password, ReadOnlySpan<byte> salt)
        => HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC)));
}
