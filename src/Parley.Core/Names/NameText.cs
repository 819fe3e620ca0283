using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Parley.Core.Names;

/// <summary>What nicks and room names have in common as texts.</summary>
internal static class NameText
{
    /// <summary>The text in NFC. False when it is no Unicode text at all.</summary>
    public static bool TryCompose(string text, [NotNullWhen(true)] out string? composed)
    {
        composed = text.TryCountScalars(out _) ? text.Normalize(NormalizationForm.FormC) : null;
        return composed is not null;
    }

    /// <summary>
    /// Whether it has nothing but what a name is made of: <c>*( letter *4mark / digit / sign )</c>. A letter (Unicode categories
    /// Lu, Ll, Lt, Lm, Lo) can be seen; a digit is a decimal one (Nd); both are of any script, and a <see cref="Marks">mark</see> of
    /// its letter's.
    /// </summary>
    /// <param name="composed">In NFC.</param>
    /// <param name="signs">What else there may be, of ASCII.</param>
    public static bool IsName(string composed, string signs)
    {
        Rune? letter = null;
        Rune before = default;
        var marks = 0;
        foreach (var rune in composed.EnumerateRunes())
        {
            if (letter is { } bearer && Marks.IsMark(rune) && Marks.AreOfOneScript(bearer, rune))
            {
                if (rune == before || ++marks > Marks.MaxInRow)
                {
                    return false;
                }
            }
            else if (IsLetter(rune))
            {
                (letter, marks) = (rune, 0);
            }
            else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber || (rune.IsAscii && signs.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                letter = null;
            }
            else
            {
                return false;
            }

            before = rune;
        }

        return true;
    }

    private static bool IsLetter(Rune rune)
        => !IsInvisible(rune)
           && Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
               or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter;

    /// <summary>The Hangul fillers: the letters that Unicode calls default ignorable, which nobody sees.</summary>
    private static bool IsInvisible(Rune rune) => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0;
}
