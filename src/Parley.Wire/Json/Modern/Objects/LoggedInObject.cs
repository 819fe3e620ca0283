using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>logged_in</c>: the session has a name.</summary>
/// <param name="Nick">The name.</param>
/// <param name="HasAccount">True for an account's; null for a guest's.</param>
/// <param name="IsNew">True when the account was made by this request.</param>
/// <param name="IsAdministrator">True when the account may administer the server.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record LoggedInObject(string Nick, bool? HasAccount, bool? IsNew, bool? IsAdministrator, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "logged_in";
}
