using System.Buffers;
using System.Text;

namespace Parley.Wire.Json.Legacy;

/// <summary>
/// The inside of a JSON string in ASCII alone (RFC 8259, section 7), measured before it is written, so that a text can be cut
/// to a size. A character outside the BMP takes two escapes that stay together.
/// </summary>
internal static class AsciiJson
{
    /// <summary>12 bytes: the most that one character takes, as <c>\ud83c\udf75</c>.</summary>
    public const int MaxCharacter = 12;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range(' ', 0x7F - ' ').Select(c => (char)c).Where(c => c is not ('"' or '\\'))]);

    /// <summary>Takes from the front of a text the whole characters that fit.</summary>
    /// <param name="text">The text; afterwards what is left of it.</param>
    /// <param name="budget">In bytes, escaped; at least <see cref="MaxCharacter"/>.</param>
    public static ReadOnlySpan<char> TakePart(ref ReadOnlySpan<char> text, int budget)
    {
        var taken = 0;
        while (taken < text.Length)
        {
            Rune.DecodeFromUtf16(text[taken..], out var rune, out var units);
            budget -= Length(rune);
            if (budget < 0)
            {
                break;
            }

            taken += units;
        }

        var part = text[..taken];
        text = text[taken..];
        return part;
    }

    /// <summary>How many bytes the text takes.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            length += Length(rune);
        }

        return length;
    }

    /// <summary>Writes the text; half a surrogate pair becomes U+FFFD.</summary>
    public static void Write(ReadOnlySpan<char> text, ArrayBufferWriter<byte> output)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExcept(Plain);
            plain = plain < 0 ? text.Length : plain;
            Encoding.ASCII.GetBytes(text[..plain], output);
            text = text[plain..];
            if (!text.IsEmpty)
            {
                Rune.DecodeFromUtf16(text, out var rune, out var units);
                WriteEscaped(rune, output);
                text = text[units..];
            }
        }
    }

    private static void WriteEscaped(Rune rune, ArrayBufferWriter<byte> output)
    {
        if (ShortEscape(rune.Value) is var letter and not 0)
        {
            output.Write([(byte)'\\', letter]);
            return;
        }

        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..rune.EncodeToUtf16(units)])
        {
            WriteEscape(unit, output);
        }
    }

    private static int Length(Rune rune)
        => IsPlain(rune) ? 1 : ShortEscape(rune.Value) != 0 ? 2 : rune.IsBmp ? MaxCharacter / 2 : MaxCharacter;

    private static bool IsPlain(Rune rune) => rune.IsAscii && Plain.Contains((char)rune.Value);

    private static byte ShortEscape(int character) => character switch
    {
        '"' => (byte)'"',
        '\\' => (byte)'\\',
        '\n' => (byte)'n',
        '\r' => (byte)'r',
        '\t' => (byte)'t',
        _ => 0,
    };

    private static void WriteEscape(char unit, ArrayBufferWriter<byte> output)
    {
        var digits = "0123456789abcdef"u8;
        output.Write([(byte)'\\', (byte)'u', digits[unit >> 12], digits[(unit >> 8) & 15], digits[(unit >> 4) & 15], digits[unit & 15]]);
    }
}
