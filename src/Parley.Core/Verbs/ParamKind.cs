namespace Parley.Core.Verbs;

/// <summary>How a parameter is read from a typed line.</summary>
public enum ParamKind
{
    /// <summary>Up to the next space.</summary>
    Word,

    /// <summary>Everything that is left.</summary>
    Rest,

    /// <summary>Up to the next space; decimal digits, or a word that the verb knows.</summary>
    Number,

    /// <summary>Up to the next space, if that is a length of time, as <c>10m</c> or <c>7d</c>; otherwise it is left out, and the word belongs to what follows.</summary>
    Duration,
}
