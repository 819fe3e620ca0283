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
        for (var left = random.Next(1, 5); left > 0;)
        {
            if (Rune.TryCreate(random.Next(0x30000), out var rune) && (Rune.IsLetterOrDigit(rune) || random.Next(20) == 0))
            {
                text.Append(rune);
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
        return runes.Count > 0 && runes.Count <= most && runes.TrueForAll(r => IsVisibleLetter(r) || (r.IsBmp && punctuation.Contains((char)r.Value)));
    }

    private static bool IsVisibleLetter(Rune rune)
        => Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber
            || (Rune.IsLetter(rune) && !"\u115F\u1160\u3164\uFFA0".Contains(rune.ToString(), StringComparison.Ordinal));

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
