using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>topic_is</c>: what a room is about.</summary>
/// <param name="Room">The room.</param>
/// <param name="Topic">The fact that set it; null when it has none.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record TopicIsObject(
    string Room,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] FactObject? Topic,
    string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "topic_is";
}
