using System.Text;
using Parley.Core.Limits;
using Parley.Core.Names;

namespace Parley.Storage.Text;

/// <summary>
/// How texts are searched: text and term are brought into one form, that of names (NFKC, then case folding), and the term
/// is found where it stands in the text, character by character. Nothing in a term is an operator.
/// </summary>
internal static class SearchText
{
    /// <summary>The form in which texts and terms are compared.</summary>
    public static string Fold(string text)
        => Ascii.IsValid(text) && !text.Contains('\0', StringComparison.Ordinal) ? text.ToLowerInvariant() : NameKey.Fold(PlainText.Clean(text));

    /// <summary>Whether a text contains a term that is folded already.</summary>
    public static bool Contains(string text, string foldedTerm)
        => foldedTerm.Length > 0 && Fold(text).Contains(foldedTerm, StringComparison.Ordinal);
}
