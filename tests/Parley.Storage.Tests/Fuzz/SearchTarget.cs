using System.Text;
using Parley.Core.Names;
using Parley.Storage.Sqlite.Native;
using Parley.Storage.Sqlite.Searching;
using Parley.Storage.Text;
using Parley.Testing.Fuzz;

namespace Parley.Storage.Tests.Fuzz;

/// <summary>
/// A text in the first line, and terms in the others: what looking through the text finds, the index finds too; and whatever is in a
/// term, it is no operator.
/// </summary>
internal sealed class SearchTarget : IFuzzTarget
{
    private static readonly Database Index = IndexFile.Make(Path.Combine(AppContext.BaseDirectory, "fuzz.db"), "00");
    private static readonly Statement Insert = Index.Prepare("INSERT INTO post (rowid, text) VALUES (1, ?)");
    private static readonly Statement Match = Index.Prepare("SELECT rowid FROM post WHERE post MATCH ?");
    private static readonly Statement Near = Index.Prepare("SELECT id FROM post_content WHERE instr(c0, ?) > 0");
    private static readonly Statement Far = Index.Prepare("SELECT DISTINCT doc FROM gram WHERE term >= ?1 AND term <= ?2");

    public static string Corpus => "search";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        var lines = FuzzText.Lines(input);
        var text = lines[0];
        var folded = SearchText.Fold(text);
        Assert.Equal(folded, SearchText.Fold(folded));
        Assert.True(!Ascii.IsValid(text) || text.Contains('\0', StringComparison.Ordinal) || folded == NameKey.Fold(text));
        Index.Run("BEGIN");
        Insert.Bind(1, Grams.Indexed(folded)).Run();
        foreach (var term in lines.Skip(1).Append(text).Select(SearchText.Fold).Where(t => t.Length is > 0 and <= 400))
        {
            var isThere = SearchText.Contains(text, term);
            Assert.Equal(folded.Contains(term, StringComparison.Ordinal), isThere);
            var isFound = Grams.Count(term) >= Grams.Length ? IsFound(Match.Bind(1, Grams.Query(term))) : IsFound(Far.Bind(1, term).Bind(2, Grams.After(term)));
            Assert.True(isFound || !isThere, term);
            Assert.True(IsFound(Near.Bind(1, term)) || !isThere, term);
        }

        Index.Run("ROLLBACK");
    }

    /// <summary>A text of few characters and a part of it.</summary>
    public static byte[] Make(Random random)
    {
        var letters = "abcA茶🍵\"é ﬁ*-".EnumerateRunes().ToList();
        var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => letters[random.Next(letters.Count)]));
        var from = random.Next(text.Length);
        return Encoding.UTF8.GetBytes($"{text}\n{text.Substring(from, random.Next(text.Length - from + 1))}\n{letters[random.Next(letters.Count)]}");
    }

    private static bool IsFound(Statement select)
    {
        try
        {
            return select.Step();
        }
        finally
        {
            select.Reset();
        }
    }
}
