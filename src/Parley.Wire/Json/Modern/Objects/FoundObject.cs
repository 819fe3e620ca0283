using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>found</c>: what a search found in a room, or with another person, newest first.</summary>
public sealed record FoundObject(string? Room, string? With, string Term, IReadOnlyList<FactObject> Facts, bool More, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "found";
}
