using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Parley.Wire.Json;

/// <summary>
/// Reads a JSON string whatever is in it. <see cref="Utf8JsonReader.GetString"/> throws on bytes that are no UTF-8 and on
/// escapes of half a surrogate pair; here each becomes U+FFFD.
/// </summary>
internal static class JsonText
{
    /// <summary>The string that the reader stands on.</summary>
    public static string Read(ref Utf8JsonReader reader)
        => reader.ValueIsEscaped ? Unescape(reader.ValueSpan) : Encoding.UTF8.GetString(reader.ValueSpan);

    /// <summary>Whether the string or property name that the reader stands on says this; the framework's own comparison throws too.</summary>
    public static bool Is(ref Utf8JsonReader reader, string text)
        => reader.ValueIsEscaped ? Unescape(reader.ValueSpan) == text : reader.ValueTextEquals(text);

    /// <summary>The reader has checked that every escape is one of RFC 8259, section 7.</summary>
    private static string Unescape(ReadOnlySpan<byte> escaped)
    {
        // No byte becomes more than one UTF-16 unit.
        var rented = ArrayPool<char>.Shared.Rent(escaped.Length);
        var length = 0;
        while (!escaped.IsEmpty)
        {
            var plain = escaped.IndexOf((byte)'\\');
            if (plain < 0)
            {
                plain = escaped.Length;
            }

            length += Encoding.UTF8.GetChars(escaped[..plain], rented.AsSpan(length));
            escaped = escaped[plain..];
            if (!escaped.IsEmpty)
            {
                rented[length++] = UnescapeOne(ref escaped);
            }
        }

        var text = WithoutHalves(rented.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(rented);
        return text;
    }

    private static char UnescapeOne(ref ReadOnlySpan<byte> escaped)
    {
        var letter = escaped[1];
        if (letter == 'u')
        {
            var unit = ushort.Parse(escaped.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            escaped = escaped[6..];
            return (char)unit;
        }

        escaped = escaped[2..];
        return letter switch
        {
            (byte)'n' => '\n',
            (byte)'t' => '\t',
            (byte)'r' => '\r',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            _ => (char)letter,
        };
    }

    private static string WithoutHalves(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text.ToString();
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString();
    }
}
