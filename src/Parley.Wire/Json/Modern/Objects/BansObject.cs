using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>bans</c>: the bans, silences and exceptions of a room, or, without one, of the server.</summary>
public sealed record BansObject(string? Room, IReadOnlyList<BanRow> Bans, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "bans";
}
