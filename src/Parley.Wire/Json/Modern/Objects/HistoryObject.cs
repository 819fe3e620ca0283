using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>history</c>: a page of a conversation.</summary>
/// <param name="Room">The room.</param>
/// <param name="With">Otherwise the other person.</param>
/// <param name="Facts">In the order of <c>seq</c>.</param>
/// <param name="More">Whether there is more in the direction asked for.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record HistoryObject(string? Room, string? With, IReadOnlyList<FactObject> Facts, bool More, string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "history";
}
