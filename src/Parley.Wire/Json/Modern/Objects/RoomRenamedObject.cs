using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>room_renamed</c>: a room has another name.</summary>
public sealed record RoomRenamedObject(string Old, string New, string By, string Time)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "room_renamed";
}
