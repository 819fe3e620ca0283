using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>exited</c>: somebody is no longer in a room.</summary>
/// <param name="Room">The room.</param>
/// <param name="Nick">Who.</param>
/// <param name="Offline">Gone altogether.</param>
/// <param name="Reason">Parting words.</param>
/// <param name="Time">UTC, to the millisecond.</param>
public sealed record ExitedObject(string Room, string Nick, bool Offline, string? Reason, string Time)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "exited";
}
