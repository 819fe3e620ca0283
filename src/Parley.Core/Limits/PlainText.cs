using System.Buffers;
using System.Text;

namespace Parley.Core.Limits;

/// <summary>
/// Makes text harmless to whoever reads it. Line ends become LF; other control characters become the picture of
/// themselves (U+2400 …), so that no terminal obeys them; bidirectional overrides and isolates, with which a text can be
/// made to look like another, and lone surrogates become U+FFFD. Everything else stays as it was written.
/// </summary>
public static class PlainText
{
    private const char Replacement = '\uFFFD';

    // C0 but tab and LF; DEL and C1; LRE RLE PDF LRO RLO; LRI RLI FSI PDI; line and paragraph separator; surrogates.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Range('\0', '\b'), .. Range('\v', '\u001F'), .. Range('\u007F', '\u009F'), .. Range('\u2028', '\u202E'),
         .. Range('\u2066', '\u2069'), .. Range('\uD800', '\uDFFF')]);

    /// <summary>The text, cleaned; the same string when there was nothing to clean, as there almost never is.</summary>
    public static string Clean(string text)
    {
        var first = text.AsSpan().IndexOfAny(Suspects);
        if (first < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        clean.Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
                continue;
            }

            if (c == '\r')
            {
                // CR LF is one line end.
                if (i + 1 == text.Length || text[i + 1] != '\n')
                {
                    clean.Append('\n');
                }

                continue;
            }

            clean.Append(Harmless(c));
        }

        return clean.ToString();
    }

    /// <summary>The length in bytes of UTF-8.</summary>
    public static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    private static char Harmless(char c) => c switch
    {
        '\t' or '\n' => c,
        < ' ' => (char)('\u2400' + c),
        '\u007F' => '\u2421',
        > '\u007F' and <= '\u009F' => Replacement,
        '\u2028' or '\u2029' => '\n',
        >= '\u202A' and <= '\u202E' => Replacement,
        >= '\u2066' and <= '\u2069' => Replacement,
        _ when char.IsSurrogate(c) => Replacement,
        _ => c,
    };

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(i => (char)i);
}
