using System.Text.Json.Serialization;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary><c>joined</c>: the session is in a room, and hears what follows <see cref="Seq"/> live.</summary>
/// <param name="Room">The room.</param>
/// <param name="Topic">The fact that set its topic; null when it has none.</param>
/// <param name="Seq">The <c>seq</c> of its last fact.</param>
/// <param name="People">How many are in it.</param>
/// <param name="OffTheRecord">Nothing said there is stored.</param>
/// <param name="History">What a newcomer sees, or what was missed.</param>
/// <param name="More">Whether more was missed than <see cref="History"/> has.</param>
/// <param name="Seen">For an account that was away: the <c>seq</c> of the last fact that it was there for.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record JoinedObject(
    string Room,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] FactObject? Topic,
    long Seq,
    int People,
    bool OffTheRecord,
    IReadOnlyList<FactObject> History,
    bool More,
    long? Seen,
    string? Tag)
{
    /// <summary>The object's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type => "joined";
}
