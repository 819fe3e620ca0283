using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>presence</c>: somebody who stays in the rooms either way is there, or is not.</summary>
public sealed record PresenceObject(string Nick, bool Online, string Time)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "presence";
}
