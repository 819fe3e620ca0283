using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>error</c>: something was not done.</summary>
/// <param name="Code">Stable; see docs/protocol.md.</param>
/// <param name="Text">For a person to read.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Limit">The bound that was passed.</param>
/// <param name="Takes">What it can be instead, as it is typed.</param>
/// <param name="Why">The reason, in the words of whoever decided it.</param>
/// <param name="Until">Until when it is so.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record ErrorObject(string Code, string Text, string? Subject, long? Limit, string? Takes, string? Why, string? Until, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "error";
}
