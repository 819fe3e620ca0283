using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>help</c>: what can be typed.</summary>
public sealed record HelpObject(IReadOnlyList<CommandRow> Commands, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "help";
}
