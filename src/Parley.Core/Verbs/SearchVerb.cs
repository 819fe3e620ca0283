using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Policy;

namespace Parley.Core.Verbs;

/// <summary>Finds posts of a room by a part of their text.</summary>
internal static class SearchVerb
{
    private const int RoomAt = 0;
    private const int TextAt = 1;
    private const int LimitAt = 2;
    private const int BeforeAt = 3;

    public static readonly Verb Row = new()
    {
        Name = "search",
        Deed = Deed.ReadHistory,
        Aliases = ["grep"],
        Params =
        [
            Param.Room,
            Param.Text,
            new Param("limit", ParamKind.Number, Optional: true, Typed: false),
            new Param("before", ParamKind.Number, Optional: true, Typed: false),
        ],
        Run = Run,
        Waits = true,
    };

    private static void Run(Turn turn)
    {
        var limits = turn.Hub.Limits;
        if (!turn.TryRoom(RoomAt, out var room)
            || !turn.TryNumber(LimitAt, limits.NewcomerPosts, 1, limits.MaxPageFacts, out var limit)
            || !turn.TryNumber(BeforeAt, 0, 0, long.MaxValue, out var before))
        {
            return;
        }

        var term = PlainText.Clean(turn[TextAt]!).Trim();
        if (term.Length == 0 || term.Length > limits.MaxSearchTermLength)
        {
            turn.Refuse(new Refusal(RefusalCode.SearchTermInvalid) { Limit = limits.MaxSearchTermLength });
            return;
        }

        if (room.OffTheRecord)
        {
            turn.Refuse(RefusalCode.OffTheRecord, room.Name.Text);
            return;
        }

        turn.Ask(
            stop => turn.Hub.Log.SearchAsync(room.Conversation, term, before, (int)limit, stop),
            found => turn.Answer(new SearchRead(room.Name, term, found, turn.Tag)));
    }
}
