using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>roles</c>: who is something in a room, the highest first.</summary>
public sealed record RolesObject(string Room, IReadOnlyList<RoleObjectRow> Roles, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "roles";
}
