namespace Parley.Core.Ports;

/// <summary>Where a page lies, seen from a <c>seq</c>.</summary>
public enum PageAnchor
{
    /// <summary>The facts right before it, without it.</summary>
    Before,

    /// <summary>The facts right after it, without it.</summary>
    After,

    /// <summary>Half before, then it, then half after.</summary>
    Around,
}
