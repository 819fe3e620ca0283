using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>entered</c>: somebody came into a room.</summary>
public sealed record EnteredObject(string Room, string Nick, string Time)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "entered";
}
