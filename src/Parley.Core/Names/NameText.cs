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

    /// <summary>A letter (Unicode categories Lu, Ll, Lt, Lm, Lo) that can be seen, or a decimal digit (Nd), of any script.</summary>
    public static bool IsLetterOrDigit(Rune rune)
        => !IsInvisible(rune)
           && Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
               or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
               or UnicodeCategory.DecimalDigitNumber;

    /// <summary>The Hangul fillers: the letters that Unicode calls default ignorable, which nobody sees.</summary>
    private static bool IsInvisible(Rune rune) => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0;
}
