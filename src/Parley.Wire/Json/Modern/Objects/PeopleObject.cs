using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>people</c>: who is in a room.</summary>
/// <param name="Room">The room.</param>
/// <param name="People">Their names.</param>
/// <param name="Roles">Those of them who are something there; left out when nobody is.</param>
/// <param name="Away">Those of them who are not connected; left out when all are.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record PeopleObject(
    string Room, IReadOnlyList<string> People, IReadOnlyList<RoleObjectRow>? Roles, IReadOnlyList<string>? Away, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "people";
}
