using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>role_changed</c>: somebody is something else in a room than before.</summary>
/// <param name="Room">The room.</param>
/// <param name="Nick">Who it is about.</param>
/// <param name="Role"><c>none</c>, <c>member</c>, <c>voiced</c>, <c>moderator</c> or <c>owner</c>.</param>
/// <param name="By">Who decided it.</param>
/// <param name="Time">ISO 8601, UTC.</param>
public sealed record RoleChangedObject(string Room, string Nick, string Role, string By, string Time)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "role_changed";
}
