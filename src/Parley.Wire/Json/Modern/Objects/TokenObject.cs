using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>token</c>: a new token, shown this once.</summary>
/// <param name="Secret">The token.</param>
/// <param name="Row">What is known of it from now on.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record TokenObject(string Secret, TokenRow Row, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "token";
}
