using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>tokens</c>: the asker's tokens, oldest first.</summary>
public sealed record TokensObject(IReadOnlyList<TokenRow> Tokens, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "tokens";
}
