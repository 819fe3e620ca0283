using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>ban_made</c>: a ban, a silence or an exception stands.</summary>
/// <param name="Room">Where; left out for the server.</param>
/// <param name="Entry">What stands.</param>
/// <param name="Affected">How many of those who were there are out by it, or silent.</param>
/// <param name="Guest">It is about the name of a guest, who can take another.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record BanMadeObject(string? Room, BanRow Entry, int Affected, bool? Guest, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "ban_made";
}
