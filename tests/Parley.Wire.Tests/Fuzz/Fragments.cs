using System.Text;

namespace Parley.Wire.Tests.Fuzz;

/// <summary>Cuts an input as its own bytes say, so that an input that fails does so again.</summary>
internal static class Fragments
{
    public static List<byte[]> Of(ReadOnlySpan<byte> input)
    {
        List<byte[]> pieces = [];
        while (!input.IsEmpty)
        {
            var size = Math.Min(input.Length, 1 + (input[input.Length / 2] % 23));
            pieces.Add(input[..size].ToArray());
            input = input[size..];
        }

        return pieces;
    }

    /// <summary>The text can be written as UTF-8.</summary>
    public static void AssertWhole(string text) => _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text);
}
