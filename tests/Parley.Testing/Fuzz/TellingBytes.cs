using System.Text;

namespace Parley.Testing.Fuzz;

/// <summary>Bytes that mean something to a parser here, or that parsers stumble over.</summary>
internal static class TellingBytes
{
    /// <summary>
    /// Letters that change under case mapping or normalization in unexpected ways (long s, dotless i, Kelvin, sharp s, final
    /// sigma, ligature, a compatibility ideograph that becomes longer), letters that look Latin, a letter of two UTF-16
    /// units, marks, invisible and overriding characters, digits of other scripts, and what is no character at all.
    /// </summary>
    private const string Characters =
        "ſıİKßςﬁ\uFA6C аеοΜμ 𠀀🍵 \u0301\u0327\u200B\u200D\u202E\u2028\u2066\u3164\uFEFF ٣１ \uFFFD\uFFFE\uFFFF\U0010FFFF";

    public static IReadOnlyList<byte[]> All { get; } =
    [
        .. new byte[]
        {
            0, 1, (byte)'\n', (byte)'\r', (byte)' ', (byte)'"', (byte)'\\', (byte)'/', (byte)'@', (byte)'{', (byte)'}', (byte)'[', (byte)']',
            (byte)',', (byte)':', (byte)'0', (byte)'9', (byte)'u', (byte)'*', (byte)'?', (byte)'#', (byte)'.', (byte)'-', (byte)'+',
            0x7F, 0x80, 0xC0, 0xC3, 0xED, 0xF0, 0xF4, 0xFA, 0xFB, 0xFE, 0xFF,
        }.Select(b => new[] { b }),
        .. Characters.EnumerateRunes().Where(rune => rune.Value != ' ').Select(rune => Encoding.UTF8.GetBytes(rune.ToString())),

        // Halves of a surrogate pair, as UTF-8 would have them and as JSON escapes them.
        [0xED, 0xA1, 0x80],
        [0xED, 0xB0, 0x80],
        [.. @"\ud840"u8],
        [.. @"\udc00"u8],
        [.. @"\ufffe"u8],
    ];
}
