using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>kicked</c>: somebody was put out of a room.</summary>
/// <param name="Room">The room.</param>
/// <param name="Nick">Who was put out.</param>
/// <param name="By">Who decided it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Ban">And is not to come back.</param>
/// <param name="Time">ISO 8601, UTC.</param>
public sealed record KickedObject(string Room, string Nick, string By, string? Reason, bool Ban, string Time)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "kicked";
}
