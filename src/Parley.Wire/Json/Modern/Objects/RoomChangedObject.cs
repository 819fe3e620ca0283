using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>room_changed</c>: a room is set otherwise than before.</summary>
public sealed record RoomChangedObject(string Room, string By, string Setting, string Value, string Time)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "room_changed";
}
