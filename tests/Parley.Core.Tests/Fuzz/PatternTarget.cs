using System.Text;
using Parley.Core.Names;
using Parley.Core.Policy;
using Parley.Testing.Fuzz;

namespace Parley.Core.Tests.Fuzz;

/// <summary>A pattern of names, and below it a name: it finds what a matcher finds that tries everything, and is read again from the store.</summary>
internal sealed class PatternTarget : IFuzzTarget
{
    public static string Corpus => "patterns";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        var lines = FuzzText.Lines(input);
        if (!NickPattern.TryParse(lines[0], out var pattern))
        {
            Assert.False(Nick.TryParse(lines[0], out _, out _), "Every nick is a pattern.");
            return;
        }

        var again = NickPattern.Parse(pattern.Text);
        Assert.Equal(pattern, again);
        Assert.Equal(pattern.Text, again.Text);
        Assert.Equal(pattern.GetHashCode(), again.GetHashCode());
        Assert.Equal(lines[0].Count(c => c is '*' or '?'), pattern.Text.Count(c => c is '*' or '?'));
        foreach (var line in lines.Skip(1))
        {
            if (Nick.TryParse(line, out var nick, out _))
            {
                Assert.Equal(Finds(pattern, nick), pattern.Matches(nick));
                AssertPlain(pattern, nick);
            }
        }
    }

    /// <summary>A short pattern and a short name of few letters, so that many of the patterns find something.</summary>
    public static byte[] Make(Random random) => Encoding.UTF8.GetBytes(Some(random, "aaab𠀀Μμmu*?*", 12) + "\n" + Some(random, "aaab𠀀Μμmu", 10));

    private static string Some(Random random, string characters, int most)
    {
        var runes = characters.EnumerateRunes().ToList();
        return string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => runes[random.Next(runes.Count)]));
    }

    /// <summary>Without a sign in it, a pattern is a nick, and finds that and whatever looks like it, as the directory of people would.</summary>
    private static void AssertPlain(NickPattern pattern, Nick nick)
    {
        if (Nick.TryParse(pattern.Text, out var itself, out _))
        {
            Assert.True(pattern.Matches(itself));
            Assert.Equal(itself.Key == nick.Key || itself.Skeleton == nick.Skeleton, pattern.Matches(nick));
        }
    }

    private static bool Finds(NickPattern pattern, Nick nick)
        => Finds(Runes(NameKey.Fold(pattern.Text)), Runes(nick.Key)) || Finds(Runes(NameKey.Skeleton(pattern.Text)), Runes(nick.Skeleton));

    private static Rune[] Runes(string text) => [.. text.EnumerateRunes()];

    /// <summary>Row by row: of the pattern's first signs, which beginnings of the text do they stand for?</summary>
    private static bool Finds(Rune[] pattern, Rune[] text)
    {
        var finds = new bool[text.Length + 1];
        finds[0] = true;
        foreach (var sign in pattern)
        {
            var next = new bool[text.Length + 1];
            for (var end = 0; end <= text.Length; end++)
            {
                next[end] = sign.Value == '*' ? finds.AsSpan(0, end + 1).Contains(true) : end > 0 && finds[end - 1] && (sign.Value == '?' || sign == text[end - 1]);
            }

            finds = next;
        }

        return finds[^1];
    }
}
