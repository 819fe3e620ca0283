using System.Globalization;
using System.Text;

namespace Parley.Core.Names;

/// <summary>How names are compared: NFKC (Unicode Standard Annex 15), then case folding, then NFKC again.</summary>
public static class NameKey
{
    /// <summary>The form under which two spellings of one name are equal.</summary>
    /// <remarks>
    /// The framework has no full case folding; upper-casing and then lower-casing each rune gives the simple folding of
    /// the Unicode Character Database, and also joins the final sigma with the medial one.
    /// </remarks>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            folded.Append(Rune.ToLower(Rune.ToUpper(rune, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        }

        return folded.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>
    /// The form under which names that look the same are equal (Unicode Technical Standard 39, skeleton). Of the name as it
    /// is written, since folding would change what some letters look like. Accents are kept: <c>é</c> is no <c>e</c>.
    /// </summary>
    public static string Skeleton(string name)
    {
        var skeleton = new StringBuilder(name.Length);
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            skeleton.Append(LookAlikes.Prototype(rune));
        }

        return skeleton.ToString().Normalize(NormalizationForm.FormC);
    }
}
