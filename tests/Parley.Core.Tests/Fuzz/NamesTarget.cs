using System.Globalization;
using System.Text;
using Parley.Core.Names;
using Parley.Testing.Fuzz;

namespace Parley.Core.Tests.Fuzz;

/// <summary>Names are what the grammar says, read again as they were, and compared by forms that do not change any more.</summary>
internal sealed class NamesTarget : IFuzzTarget
{
    public static string Corpus => "names";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        var text = FuzzText.Of(input);
        FuzzNick(text);
        FuzzRoom(text);
    }

    /// <summary>A few characters from anywhere in the planes that have letters: the corpus does not have those of every script.</summary>
    public static byte[] Make(Random random)
    {
        var text = new StringBuilder();
        var last = 0;
        for (var left = random.Next(1, 9); left > 0;)
        {
            // Half of them near the one before, where the marks of a script are.
            var value = text.Length > 0 && random.Next(2) == 0 ? (last & ~0xFF) + random.Next(0x100) : random.Next(0x30000);
            if (Rune.TryCreate(value, out var rune) && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) <= UnicodeCategory.EnclosingMark || random.Next(20) == 0))
            {
                text.Append(rune);
                last = value;
                left--;
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void FuzzNick(string text)
    {
        var isOne = Nick.TryParse(text, out var nick, out var refusal);
        Assert.Equal(IsName(text, Nick.MaxLength, "-_[]{}^|"), isOne);
        Assert.Equal(isOne, refusal is null);
        if (nick is null)
        {
            return;
        }

        Assert.Equal(text.Normalize(), nick.Text);
        Assert.Equal(nick, Nick.Parse(nick.Text));
        AssertFinal(nick.Key, NameKey.Fold);
        AssertFinal(nick.Skeleton, NameKey.Skeleton);
        AssertSameInOtherForms(nick.Text, nick.Key);
        Assert.Equal(nick.Key.Length >= 6 && nick.Key[..6] == "guest-" && nick.Key[6..].All(c => c is >= '0' and <= '9'), nick.IsGuestName);
    }

    private static void FuzzRoom(string text)
    {
        var bare = text.StartsWith('#') ? text[1..] : text;
        var isOne = RoomName.TryParse(text, out var name, out var refusal);
        Assert.Equal(IsName(bare, RoomName.MaxLength, "-_."), isOne);
        Assert.Equal(isOne, refusal is null);
        if (name is null)
        {
            return;
        }

        Assert.Equal(bare.Normalize(), name.Text);
        Assert.True(RoomName.TryParse("#" + name.Text, out var again, out _));
        Assert.Equal(name, again);
        AssertFinal(name.Key, NameKey.Fold);
        AssertSameInOtherForms(name.Text, name.Key);
    }

    private static bool IsName(string text, int most, string punctuation)
    {
        // Half of a pair, or what is no character.
        if (text.EnumerateRunes().Any(r => r.Value is 0xFFFD or 0xFFFE))
        {
            return false;
        }

        var runes = text.Normalize().EnumerateRunes().ToList();
        var isEach = Enumerable.Range(0, runes.Count).All(at => IsVisibleLetter(runes[at]) || Rune.IsDigit(runes[at]) || (runes[at].IsAscii && punctuation.Contains((char)runes[at].Value)) || IsMark(runes, at));
        return runes.Count > 0 && runes.Count <= most && isEach;
    }

    private static bool IsVisibleLetter(Rune rune)
        => Rune.IsLetter(rune) && !"\u115F\u1160\u3164\uFFA0".Contains(rune.ToString(), StringComparison.Ordinal);

    /// <summary>Whether there is a mark, which a letter of its script bears with no more than three before it, the last of them another one.</summary>
    private static bool IsMark(List<Rune> runes, int at)
    {
        var bearer = at;
        while (bearer >= 0 && !Rune.IsLetter(runes[bearer]))
        {
            bearer--;
        }

        return bearer >= 0 && at - bearer is > 0 and <= 4 && runes[at] != runes[at - 1]
            && runes[(bearer + 1)..(at + 1)].TrueForAll(r => IsOfScripts(r) && r.Value / 256 == runes[bearer].Value / 256);
    }

    private static bool IsOfScripts(Rune rune)
        => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            && rune.Value is not ((>= 0x300 and <= 0x36F) or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or (>= 0x1AB0 and <= 0x1AFF)
                or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or 0x2D7F or (>= 0xFE00 and <= 0xFE2F));

    private static void AssertFinal(string form, Func<string, string> again) => Assert.Equal(form, again(form));

    /// <summary>Whatever a keyboard or a file system makes of a name, it stays the same one.</summary>
    private static void AssertSameInOtherForms(string text, string key)
    {
        foreach (var form in (NormalizationForm[])[NormalizationForm.FormC, NormalizationForm.FormD, NormalizationForm.FormKC, NormalizationForm.FormKD])
        {
            Assert.Equal(key, NameKey.Fold(text.Normalize(form)));
        }
    }
}
