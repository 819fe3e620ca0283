using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>directs</c>: the asker's conversations with other accounts, by name.</summary>
public sealed record DirectsObject(IReadOnlyList<DirectRow> Directs, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "directs";
}
