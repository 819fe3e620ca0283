using System.Globalization;
using System.Text;

namespace Parley.Core.Names;

/// <summary>
/// The marks without which a script cannot be written: the vowel signs of Hindi and Thai, the points of Hebrew, the
/// <c>harakat</c> of Arabic. A mark stands after a letter of its own script, with at most <see cref="MaxInRow"/> on one
/// letter and no two alike, so that a name can neither grow over its neighbours nor carry the same accent twice, unseen
/// (Unicode Technical Standard 39, section 5.4).
/// </summary>
internal static class Marks
{
    /// <summary>4, as UTS 39 has it; Burmese needs as many.</summary>
    public const int MaxInRow = 4;

    // Unicode gives a script one or a few blocks within a page of 256, so that page is enough to tell a script's own marks.
    private const int PageBits = 8;

    // Those that go with every script, whose real uses NFC has composed away; and those that nobody sees.
    private static readonly (int First, int Last)[] OfNoScript =
    [
        (0x0300, 0x036F), // Combining Diacritical Marks, and the grapheme joiner
        (0x17B4, 0x17B5), // Khmer inherent vowels
        (0x180B, 0x180F), // Mongolian variation selectors
        (0x1AB0, 0x1AFF), // Combining Diacritical Marks Extended
        (0x1DC0, 0x1DFF), // Combining Diacritical Marks Supplement
        (0x20D0, 0x20FF), // Combining Diacritical Marks for Symbols
        (0x2D7F, 0x2D7F), // Tifinagh consonant joiner
        (0xFE00, 0xFE2F), // variation selectors, Combining Half Marks
    ];

    /// <summary>Whether it is a script's own mark (Unicode categories Mn, Mc).</summary>
    public static bool IsMark(Rune rune)
        => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
           && !OfNoScript.Any(r => r.First <= rune.Value && rune.Value <= r.Last);

    /// <summary>Whether a mark and a letter can be of one script.</summary>
    public static bool AreOfOneScript(Rune letter, Rune mark) => letter.Value >> PageBits == mark.Value >> PageBits;
}
