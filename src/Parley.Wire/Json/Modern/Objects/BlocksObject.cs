using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>blocks</c>: whom the asker has blocked.</summary>
public sealed record BlocksObject(IReadOnlyList<string> Nicks, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "blocks";
}
