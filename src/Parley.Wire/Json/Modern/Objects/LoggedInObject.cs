using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>logged_in</c>: the session has a name.</summary>
public sealed record LoggedInObject(string Nick, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "logged_in";
}
