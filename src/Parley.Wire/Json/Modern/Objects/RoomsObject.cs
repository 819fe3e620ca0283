using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>rooms</c>: which rooms there are.</summary>
public sealed record RoomsObject(IReadOnlyList<RoomRow> Rooms, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "rooms";
}
