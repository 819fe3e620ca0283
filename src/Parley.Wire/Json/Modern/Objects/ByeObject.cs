using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>bye</c>: the last object before the connection closes.</summary>
/// <param name="Reason">Stable; see docs/protocol.md.</param>
/// <param name="Text">For a person to read.</param>
public sealed record ByeObject(string Reason, string Text)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => Protocol.Bye;
}
