using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>room_closed</c>: a room is no more.</summary>
public sealed record RoomClosedObject(string Room, string By, string? Reason, string Time)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "room_closed";
}
