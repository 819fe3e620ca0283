using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>people</c>: who is in a room.</summary>
public sealed record PeopleObject(string Room, IReadOnlyList<string> People, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "people";
}
