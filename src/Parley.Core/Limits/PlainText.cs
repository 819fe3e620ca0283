using System.Buffers;
using System.Text;

namespace Parley.Core.Limits;

/// <summary>
/// Makes text harmless to whoever reads it. Line ends become LF; other control characters become the picture of
/// themselves (U+2400 …), so that no terminal obeys them; bidirectional overrides and isolates, with which a text can be
/// made to look like another, lone surrogates, and U+FFFE and U+FFFF, which are no characters, become U+FFFD. Everything
/// else stays as it was written, and can be encoded and normalized.
/// </summary>
public static class PlainText
{
    private const char Replacement = '\uFFFD';

    // C0 but tab and LF; DEL and C1; line and paragraph separator, LRE RLE PDF LRO RLO; LRI RLI FSI PDI; surrogates; the two
    // at the end, of which string.Normalize throws for the first.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Range('\0', '\b'), .. Range('\v', '\u001F'), .. Range('\u007F', '\u009F'), .. Range('\u2028', '\u202E'),
         .. Range('\u2066', '\u2069'), .. Range('\uD800', '\uDFFF'), '\uFFFE', '\uFFFF']);

    /// <summary>The text, cleaned; the same string when there was nothing to clean, as there almost never is.</summary>
    public static string Clean(string text)
    {
        var first = IndexOfHarm(text);
        if (first < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        clean.Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPair(text, i))
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

    /// <summary>Where the first thing stands that cannot stay; -1 when everything can.</summary>
    private static int IndexOfHarm(string text)
    {
        var at = 0;
        while (true)
        {
            var next = text.AsSpan(at).IndexOfAny(Suspects);
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (!IsPair(text, at))
            {
                return at;
            }

            at += 2;
        }
    }

    private static bool IsPair(string text, int at)
        => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);

    private static char Harmless(char c) => c switch
    {
        '\t' or '\n' => c,
        < ' ' => (char)('\u2400' + c),
        '\u007F' => '\u2421',
        > '\u007F' and <= '\u009F' => Replacement,
        '\u2028' or '\u2029' => '\n',
        >= '\u202A' and <= '\u202E' => Replacement,
        >= '\u2066' and <= '\u2069' => Replacement,
        >= '\uFFFE' => Replacement,
        _ when char.IsSurrogate(c) => Replacement,
        _ => c,
    };

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(i => (char)i);
}
