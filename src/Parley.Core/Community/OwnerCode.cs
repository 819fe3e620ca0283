using System.Security.Cryptography;
using System.Text;
using Parley.Core.Ports;

namespace Parley.Core.Community;

/// <summary>
/// What the server prints when it starts without an administrator, for whoever sees that screen to become one:
/// <c>XXXX-XXXX-XXXX</c>. It is another after each start.
/// </summary>
public sealed class OwnerCode
{
    /// <summary>12 characters of 5 bits: 60 bits, which nobody guesses at the pace that guesses have.</summary>
    private const int Length = 12;

    /// <summary>4 characters at a time, which people copy without losing their place.</summary>
    private const int Group = 4;

    /// <summary>Base 32 without letters and digits that are taken for each other (Crockford).</summary>
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly string _code;

    internal OwnerCode(IChance chance)
    {
        Span<byte> random = stackalloc byte[Length];
        chance.Fill(random);
        var code = new StringBuilder(Length);
        foreach (var value in random)
        {
            code.Append(Digits[value & 31]);
        }

        _code = code.ToString();
    }

    /// <summary>Whether this is it, with or without hyphens and spaces, in any case. Takes the same time however much of it is right.</summary>
    internal bool Is(string typed)
    {
        var plain = typed.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(plain), Encoding.UTF8.GetBytes(_code));
    }

    /// <summary>As it is printed.</summary>
    public override string ToString() => string.Join('-', _code.Chunk(Group).Select(part => new string(part)));
}
