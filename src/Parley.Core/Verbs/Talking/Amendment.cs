using System.Diagnostics.CodeAnalysis;
using Parley.Core.Conversations;
using Parley.Core.Facts;
using Parley.Core.Ports;

namespace Parley.Core.Verbs.Talking;

/// <summary>
/// What editing and redacting have in common: finding the post. Whoever may not change it is told the same as if there
/// were none.
/// </summary>
internal static class Amendment
{
    private const int RoomAt = 0;
    private const int SeqAt = 1;

    /// <summary>In place of a number: the asker's own last post.</summary>
    private const string Last = "last";

    /// <summary>Which post.</summary>
    public static Param Seq { get; } = new("seq", ParamKind.Number);

    /// <summary>The room, if something of it is stored, and the asker may do what the verb does.</summary>
    public static bool TryRoom(Turn turn, [NotNullWhen(true)] out Room? room) => turn.TryRoom(RoomAt, out room) && IsOnRecord(turn, room);

    /// <summary>
    /// Finds the post, at hand or in the log, and goes on with it, unless it is redacted. Reading takes time: whether the
    /// asker still may, and the post still stands, is asked afterwards.
    /// </summary>
    public static void Find(Turn turn, Room room, Action<Fact> then)
    {
        long seq;
        if (string.Equals(turn[SeqAt], Last, StringComparison.OrdinalIgnoreCase))
        {
            seq = room.Recent.LastBy(turn.Person)?.Seq ?? 0;
        }
        else if (!turn.TryNumber(SeqAt, 0, 1, long.MaxValue, out seq))
        {
            return;
        }

        if (seq == 0 || seq > room.LastSeq)
        {
            RefuseUnknown(turn);
        }
        else if (room.Recent.Find(seq) is { } fact)
        {
            GoOn(turn, fact, then);
        }
        else
        {
            var conversation = room.Conversation;
            turn.AskSettled(
                stop => turn.Hub.Log.ReadAsync(conversation, new PageRequest(PageAnchor.After, seq - 1, Limit: 1), stop),
                page =>
                {
                    if (!turn.May(room, turn.Deed) || !IsOnRecord(turn, room))
                    {
                        return;
                    }

                    // A redaction that came while the log was read is among the last facts.
                    var found = page.Facts.Count > 0 && page.Facts[0].Seq == seq && !room.Recent.HasRedactionOf(seq) ? page.Facts[0] : null;
                    GoOn(turn, found, then);
                });
        }
    }

    /// <summary>There is no such post, or it is nothing that the asker may change.</summary>
    public static void RefuseUnknown(Turn turn) => turn.Refuse(RefusalCode.NoSuchPost, turn[SeqAt]);

    private static bool IsOnRecord(Turn turn, Room room)
    {
        if (room.OffTheRecord)
        {
            turn.Refuse(RefusalCode.OffTheRecord, room.Name.Text);
        }

        return !room.OffTheRecord;
    }

    private static void GoOn(Turn turn, Fact? target, Action<Fact> then)
    {
        if (target is { IsPost: true, RedactedBy: 0 })
        {
            then(target);
        }
        else
        {
            RefuseUnknown(turn);
        }
    }
}
