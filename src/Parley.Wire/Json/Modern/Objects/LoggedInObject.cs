using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>logged_in</c>: the session has a name.</summary>
/// <param name="Nick">The name.</param>
/// <param name="Account">True for an account's; null for a guest's.</param>
/// <param name="New">True when the account was made by this request.</param>
/// <param name="Administrator">True when the account may administer the server.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record LoggedInObject(string Nick, bool? Account, bool? New, bool? Administrator, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "logged_in";
}
