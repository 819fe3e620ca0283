using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>renamed</c>: somebody has another name.</summary>
public sealed record RenamedObject(string Old, string New, string Time)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "renamed";
}
