using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>typing</c>: somebody is writing.</summary>
public sealed record TypingObject(string? Room, string? To, string Nick)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "typing";
}
