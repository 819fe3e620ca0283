using System.Text;

namespace Parley.Testing.Fuzz;

/// <summary>Text made of an input.</summary>
public static class FuzzText
{
    /// <summary>The input as UTF-8 in which also halves of a surrogate pair can be written, so that a target meets every string there is.</summary>
    public static string Of(ReadOnlySpan<byte> input)
    {
        var text = new StringBuilder(input.Length);
        while (!input.IsEmpty)
        {
            if (input is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..])
            {
                text.Append((char)(0xD000 | ((input[1] & 0x3F) << 6) | (input[2] & 0x3F)));
                input = input[3..];
                continue;
            }

            Rune.DecodeFromUtf8(input, out var rune, out var used);
            text.Append(rune.ToString());
            input = input[used..];
        }

        return text.ToString();
    }

    /// <summary>The same, cut at the line ends.</summary>
    public static string[] Lines(ReadOnlySpan<byte> input) => Of(input).Split('\n');
}
