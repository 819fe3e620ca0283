using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>stored</c>: what was sent has its place, and will not be lost.</summary>
/// <param name="Room">Where.</param>
/// <param name="To">To whom.</param>
/// <param name="Seq">Its place; left out where nothing is stored.</param>
/// <param name="Id">UUIDv7.</param>
/// <param name="Time">UTC, to the millisecond.</param>
/// <param name="Repeated">The tag was known; nothing new was stored.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record StoredObject(string? Room, string? To, long? Seq, Guid Id, string Time, bool Repeated, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "stored";
}
