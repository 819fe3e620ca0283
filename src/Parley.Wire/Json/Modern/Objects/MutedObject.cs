using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>muted</c>: whether the rooms are muted now.</summary>
public sealed record MutedObject(bool Muted, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "muted";
}
