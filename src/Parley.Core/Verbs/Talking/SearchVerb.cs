using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Policy;
using Parley.Core.Ports;

namespace Parley.Core.Verbs.Talking;

/// <summary>Finds posts of a room, or of a conversation between two accounts, by a part of their text.</summary>
internal static class SearchVerb
{
    private const int RoomAt = 0;
    private const int TextAt = 1;
    private const int LimitAt = 2;
    private const int BeforeAt = 3;
    private const int WithAt = 4;

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
            new Param("with", Optional: true, Typed: false),
        ],
        Run = Run,
        Waits = true,
    };

    private static void Run(Turn turn)
    {
        var limits = turn.Hub.Limits;
        if (!turn.TryNumber(LimitAt, limits.NewcomerPosts, 1, limits.MaxPageFacts, out var limit)
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

        if (turn.Take(Rated.Search) is { } tooOften)
        {
            turn.Refuse(tooOften);
            return;
        }

        if (turn[WithAt] is { } name)
        {
            SearchDirect(turn, name, term, before, (int)limit);
            return;
        }

        if (!turn.TryRoom(RoomAt, out var room))
        {
            return;
        }

        if (room.OffTheRecord)
        {
            turn.Refuse(RefusalCode.OffTheRecord, room.Name.Text);
            return;
        }

        var conversation = room.Conversation;
        turn.AskOf(
            room,
            stop => turn.Hub.Log.SearchAsync(conversation, term, before, (int)limit, stop),
            found => turn.Answer(new SearchRead(room.Name, term, found, turn.Tag)));
    }

    private static void SearchDirect(Turn turn, string name, string term, long before, int limit)
    {
        if (!DirectChoice.TryFind(turn, name, out var with, out var conversation))
        {
            return;
        }

        if (conversation == 0)
        {
            turn.Answer(new SearchRead(null, term, FactPage.Empty, turn.Tag) { With = with });
            return;
        }

        turn.Ask(
            stop => turn.Hub.Log.SearchAsync(conversation, term, before, limit, stop),
            found => turn.Answer(new SearchRead(null, term, found, turn.Tag) { With = with }));
    }
}
