using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>left</c>: the session is no longer in a room.</summary>
/// <param name="Room">The room.</param>
/// <param name="Current">The room that requests without one mean now.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record LeftObject(string Room, string? Current, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "left";
}
