using Parley.Core.Limits;
using Parley.Core.Names;

namespace Parley.Wire.Json.Modern.Objects;

/// <summary>What the server takes from one client.</summary>
/// <param name="ObjectBytes">The largest object.</param>
/// <param name="TextBytes">The longest text, in bytes of UTF-8.</param>
/// <param name="TopicBytes">The longest topic, in bytes of UTF-8.</param>
/// <param name="NickChars">The longest nick, in Unicode scalar values.</param>
/// <param name="RoomChars">The longest room name, in Unicode scalar values.</param>
/// <param name="TagChars">The longest tag, in UTF-16 units.</param>
/// <param name="TermChars">The longest search term, in UTF-16 units.</param>
/// <param name="PageFacts">The most facts of one page.</param>
/// <param name="Rooms">The most rooms of one person.</param>
/// <param name="Burst">Requests that may come at once; left out when senders are not paced.</param>
/// <param name="Rate">Requests a second after that.</param>
public sealed record LimitsObject(
    int ObjectBytes,
    int TextBytes,
    int TopicBytes,
    int NickChars,
    int RoomChars,
    int TagChars,
    int TermChars,
    int PageFacts,
    int Rooms,
    int? Burst,
    double? Rate)
{
    /// <summary>The limits as they are set.</summary>
    /// <param name="limits">What one person may take.</param>
    /// <param name="objectBytes">The largest object, in bytes.</param>
    /// <param name="burst">Requests that may come at once; null when senders are not paced.</param>
    /// <param name="rate">Requests a second after that.</param>
    public static LimitsObject Of(ChatLimits limits, int objectBytes, int? burst, double? rate) => new(
        objectBytes,
        limits.MaxTextBytes,
        limits.MaxTopicBytes,
        Nick.MaxLength,
        RoomName.MaxLength,
        limits.MaxTagLength,
        limits.MaxSearchTermLength,
        limits.MaxPageFacts,
        limits.MaxRoomsPerPerson,
        burst,
        rate);
}
