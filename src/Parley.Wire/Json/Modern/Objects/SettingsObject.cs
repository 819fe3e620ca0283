using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>settings</c>: how a room is set, or, without one, the server.</summary>
public sealed record SettingsObject(string? Room, IReadOnlyList<SettingObjectRow> Settings, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "settings";
}
