using Parley.Core.Conversations;
using Parley.Core.Events;

namespace Parley.Core.Verbs.Moderation;

/// <summary>Reads the audit, of a room or the whole of it.</summary>
internal static class Auditing
{
    /// <summary>20 entries: about one screen.</summary>
    private const int Screen = 20;

    /// <summary>How many entries.</summary>
    public static Param Limit { get; } = new("limit", ParamKind.Number, Optional: true);

    /// <summary>Only entries with a lower number.</summary>
    public static Param Before { get; } = new("before", ParamKind.Number, Optional: true, Typed: false);

    /// <summary>Reads a page.</summary>
    /// <param name="turn">Who asks.</param>
    /// <param name="room">Of which room; null for the whole of it.</param>
    /// <param name="limitAt">The place of the first parameter, behind which the second stands.</param>
    public static void Read(Turn turn, Room? room, int limitAt)
    {
        var hub = turn.Hub;
        if (!turn.TryNumber(limitAt, Screen, 1, hub.Limits.MaxPageFacts, out var limit)
            || !turn.TryNumber(limitAt + 1, 0, 0, long.MaxValue, out var before))
        {
            return;
        }

        turn.AskOf(
            room,
            stop => hub.Community.ReadAuditAsync(room?.Key.Key, before, (int)limit, stop),
            page => turn.Answer(new AuditRead(room?.Name, page, turn.Tag)));
    }
}
