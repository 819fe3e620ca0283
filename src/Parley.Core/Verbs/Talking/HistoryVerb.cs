using Parley.Core.Events;
using Parley.Core.Policy;
using Parley.Core.Ports;

namespace Parley.Core.Verbs.Talking;

/// <summary>Reads what was said in a room, or between the asker's account and another: the last facts, or those before, after or around a <c>seq</c>. <c>/history 20 seq</c> shows the numbers too.</summary>
internal static class HistoryVerb
{
    private const int RoomAt = 0;
    private const int LimitAt = 1;
    private const int BeforeAt = 2;
    private const int AfterAt = 3;
    private const int AroundAt = 4;
    private const int ShowAt = 5;
    private const int WithAt = 6;

    /// <summary>What can be shown besides.</summary>
    private const string ShowSeq = "seq";

    public static readonly Verb Row = new()
    {
        Name = "history",
        Deed = Deed.ReadHistory,
        Aliases = ["last"],
        Params =
        [
            Param.Room,
            new Param("limit", ParamKind.Number, Optional: true),
            new Param("before", ParamKind.Number, Optional: true, Typed: false),
            new Param("after", ParamKind.Number, Optional: true, Typed: false),
            new Param("around", ParamKind.Number, Optional: true, Typed: false),
            new Param("show", Optional: true),
            new Param("with", Optional: true, Typed: false),
        ],
        Run = Run,
        Waits = true,
    };

    private static void Run(Turn turn)
    {
        // Typed, a person is named as in a whisper: /history 20 @bob.
        var with = turn[WithAt] ?? (turn[ShowAt] is ['@', .. var typed] ? typed : null);
        if (with is not null)
        {
            ReadDirect(turn, with);
            return;
        }

        if (!turn.TryRoom(RoomAt, out var room) || !TryPage(turn, out var page))
        {
            return;
        }

        if (room.OffTheRecord)
        {
            turn.Refuse(RefusalCode.OffTheRecord, room.Name.Text);
            return;
        }

        var numbered = string.Equals(turn[ShowAt], ShowSeq, StringComparison.OrdinalIgnoreCase);
        var conversation = room.Conversation;
        turn.AskOf(
            room,
            stop => turn.Hub.Log.ReadAsync(conversation, page, stop),
            read => turn.Answer(new HistoryRead(room.Name, null, read, turn.Tag) { Numbered = numbered }));
    }

    private static void ReadDirect(Turn turn, string name)
    {
        if (!TryPage(turn, out var page) || !DirectChoice.TryFind(turn, name, out var with, out var conversation))
        {
            return;
        }

        if (conversation == 0)
        {
            turn.Answer(new HistoryRead(null, with, FactPage.Empty, turn.Tag));
            return;
        }

        turn.Ask(
            stop => turn.Hub.Log.ReadAsync(conversation, page, stop),
            read => turn.Answer(new HistoryRead(null, with, read, turn.Tag)));
    }

    private static bool TryPage(Turn turn, out PageRequest page)
    {
        page = default;
        if (!turn.TryNumber(LimitAt, turn.Hub.Limits.NewcomerPosts, 1, turn.Hub.Limits.MaxPageFacts, out var limit))
        {
            return false;
        }

        page = PageRequest.Latest((int)limit);
        foreach (var (index, anchor) in (ReadOnlySpan<(int, PageAnchor)>)[(BeforeAt, PageAnchor.Before), (AfterAt, PageAnchor.After), (AroundAt, PageAnchor.Around)])
        {
            if (turn[index] is null)
            {
                continue;
            }

            if (!turn.TryNumber(index, 0, 0, long.MaxValue, out var seq))
            {
                return false;
            }

            page = new PageRequest(anchor, seq, (int)limit);
        }

        return true;
    }
}
