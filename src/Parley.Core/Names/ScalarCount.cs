using System.Buffers;
using System.Text;

namespace Parley.Core.Names;

/// <summary>Counts what people call characters: Unicode scalar values, not UTF-16 units.</summary>
internal static class ScalarCount
{
    /// <summary>
    /// False when the text holds a lone surrogate, or U+FFFE, and so is no Unicode text at all; <c>string.Normalize</c> throws
    /// for both.
    /// </summary>
    public static bool TryCountScalars(this string text, out int count)
    {
        count = 0;
        ReadOnlySpan<char> rest = text;
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var used) != OperationStatus.Done || rune.Value == 0xFFFE)
            {
                return false;
            }

            rest = rest[used..];
            count++;
        }

        return true;
    }
}
