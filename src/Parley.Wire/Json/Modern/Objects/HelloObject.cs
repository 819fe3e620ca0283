using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary>The answer to <c>hello</c>.</summary>
/// <param name="Version">The version of the dialect.</param>
/// <param name="Server">Name and version of the program.</param>
/// <param name="Capabilities">Every request type that the server knows.</param>
/// <param name="Limits">What it takes.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record HelloObject(int Version, string Server, IReadOnlyList<string> Capabilities, LimitsObject Limits, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => Protocol.Hello;
}
