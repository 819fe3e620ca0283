using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>person</c>: what the asker may know of somebody.</summary>
/// <param name="Nick">The name.</param>
/// <param name="Since">When the account was made; left out for a guest.</param>
/// <param name="Online">Is connected.</param>
/// <param name="IsAdministrator">True for one who may administer the server.</param>
/// <param name="Places">In which rooms, of those that the asker may know of, and as what.</param>
/// <param name="Cloaks">What stands for the addresses.</param>
/// <param name="Addresses">The addresses, for those who may see them.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record PersonObject(
    string Nick,
    string? Since,
    bool Online,
    bool? IsAdministrator,
    IReadOnlyList<PlaceRow> Places,
    IReadOnlyList<string> Cloaks,
    IReadOnlyList<string>? Addresses,
    string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "person";
}
