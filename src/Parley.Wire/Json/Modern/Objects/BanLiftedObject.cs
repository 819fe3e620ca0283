using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>ban_lifted</c>: a ban, a silence or an exception no longer stands.</summary>
public sealed record BanLiftedObject(string? Room, BanRow Entry, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "ban_lifted";
}
