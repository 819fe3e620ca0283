using System.Collections.Frozen;
using System.Text;

namespace Parley.Core.Names;

/// <summary>
/// Letters of other scripts that a reader takes for a Latin one: the part of the Unicode confusables data (UTS 39,
/// confusables.txt) that concerns folded letters of the alphabets people mix to imitate a name.
/// </summary>
internal static class LookAlikes
{
    // Each pair of rows: the letters, and below them what they are taken for.
    private const string CyrillicLetters = "авекмнорстухіјѕһԁԛԝѵүьғ";
    private const string CyrillicTaken = "abekmhopctyxijshdqwvybf";
    private const string GreekLetters = "αβγεζηικμνορςστυχωϲϳ";
    private const string GreekTaken = "abyeznikuvopcotuxwcj";
    private const string ArmenianLetters = "աոսցզհօյքք";
    private const string ArmenianTaken = "wnugqhojpp";
    private const string LatinLetters = "ıɑɡɩʏʟꞓ";
    private const string LatinTaken = "iagiylc";

    private static readonly FrozenDictionary<int, Rune> Taken = Pair(
        (CyrillicLetters, CyrillicTaken),
        (GreekLetters, GreekTaken),
        (ArmenianLetters, ArmenianTaken),
        (LatinLetters, LatinTaken));

    /// <summary>The letter that a reader takes this one for; itself for most.</summary>
    public static Rune Prototype(Rune rune) => Taken.GetValueOrDefault(rune.Value, rune);

    private static FrozenDictionary<int, Rune> Pair(params (string Letters, string Taken)[] rows)
    {
        var taken = new Dictionary<int, Rune>();
        foreach (var (letters, looks) in rows)
        {
            foreach (var (letter, look) in letters.Zip(looks))
            {
                taken[letter] = new Rune(look);
            }
        }

        return taken.ToFrozenDictionary();
    }
}
