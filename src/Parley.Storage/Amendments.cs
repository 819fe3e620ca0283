using Parley.Core.Facts;

namespace Parley.Storage;

/// <summary>Facts that change others: what they are, and what they can be about.</summary>
internal static class Amendments
{
    /// <summary>Whether a fact of this kind changes the one that it is about.</summary>
    public static bool Is(FactKind kind) => kind is FactKind.Edited or FactKind.Redacted;

    /// <summary>Whether the text of such a fact can be replaced.</summary>
    public static bool CanEdit(FactKind target) => target is FactKind.Said or FactKind.Acted;

    /// <summary>Whether such a fact can be taken back.</summary>
    public static bool CanRedact(FactKind target) => !Is(target);

    /// <summary>Whether a search looks into such a fact.</summary>
    public static bool CanBeFound(FactKind kind) => kind is FactKind.Said or FactKind.Acted;
}
