using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>invited</c>: the reader is asked into a room.</summary>
public sealed record InvitedObject(string Room, string By, string Time)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "invited";
}
