namespace Parley.Core;

/// <summary>Why an act was not done. A value that goes back to whoever asked, and to nobody else.</summary>
/// <param name="Code">Stable; every dialect has its words or its number for it.</param>
/// <param name="Subject">The name, word or field that it is about, when there is one.</param>
public sealed record Refusal(RefusalCode Code, string? Subject = null)
{
    /// <summary>The bound that was passed, in the unit that the code's words name.</summary>
    public long? Limit { get; init; }

    /// <summary>What it can be instead, as it is typed; null where that is not told.</summary>
    public string? Takes { get; init; }

    /// <summary>Why, in the words of whoever decided it.</summary>
    public string? Why { get; init; }

    /// <summary>Until when it is so, UTC; null when that is not told, or has no end.</summary>
    public DateTimeOffset? Until { get; init; }
}
