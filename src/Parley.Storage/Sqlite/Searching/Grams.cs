using System.Text;

namespace Parley.Storage.Sqlite.Searching;

/// <summary>
/// How texts and terms meet in the index. It holds every three characters in a row of a text (https://sqlite.org/fts5.html#the_trigram_tokenizer).
/// Two characters that are in no text are put behind each, so that its last ones begin three as well: whatever a text contains of one or
/// two characters begins one of its trigrams.
/// </summary>
internal static class Grams
{
    /// <summary>A term of fewer characters has no trigram.</summary>
    public const int Length = 3;

    /// <summary>12 trigrams are asked for: they leave next to nothing that does not contain the term, and every hit is looked at again.</summary>
    private const int MaxAsked = 12;

    // Core's PlainText leaves no control character in a text.
    private const string Behind = "\u0001\u0001";

    /// <summary>What the index gets of a text.</summary>
    public static string Indexed(string folded) => folded + Behind;

    /// <summary>How many characters a term has.</summary>
    public static int Count(string folded) => folded.EnumerateRunes().Count();

    /// <summary>The query for texts with the trigrams of a term. Each is quoted, so that nothing in it is an operator.</summary>
    /// <param name="folded">The term, of at least three characters.</param>
    public static string Query(string folded)
    {
        var runes = folded.EnumerateRunes().ToList();
        var last = runes.Count - Length;
        var asked = Math.Min(last + 1, MaxAsked);
        var query = new StringBuilder();
        for (var i = 0; i < asked; i++)
        {
            // Spread over the term, its first and its last among them.
            var at = asked == 1 ? 0 : i * last / (asked - 1);
            query.Append(i == 0 ? "\"" : " AND \"");
            foreach (var rune in runes.GetRange(at, Length))
            {
                query.Append(rune.Value == '"' ? "\"\"" : rune.ToString());
            }

            query.Append('"');
        }

        return query.ToString();
    }

    /// <summary>After every trigram that begins with a term of one or two characters.</summary>
    public static string After(string folded) => folded + "\U0010FFFF\U0010FFFF";
}
