using Parley.Core.Conversations;
using Parley.Core.Facts;
using Parley.Core.Limits;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Talking;

/// <summary>Takes a post back, one's own or, for whoever may, another's: <c>/redact 12 REASON</c>, or <c>/redact last</c>. Its text is gone from the log.</summary>
internal static class RedactVerb
{
    private const int ReasonAt = 2;

    public static readonly Verb Row = new()
    {
        Name = "redact",
        Topic = HelpTopic.Talking,
        Deed = Deed.RedactOwn,
        Params = [Param.Room, Amendment.Seq, new Param("reason", ParamKind.Rest, Optional: true)],
        Run = Run,
        Waits = true,
    };

    private static void Run(Turn turn)
    {
        if (!Amendment.TryRoom(turn, out var room))
        {
            return;
        }

        var reason = PlainText.Clean(turn[ReasonAt] ?? "").ReplaceLineEndings(" ").Trim();
        if (PlainText.Bytes(reason) > turn.Hub.Limits.MaxReasonBytes)
        {
            turn.Refuse(new Refusal(RefusalCode.TextTooLong) { Limit = turn.Hub.Limits.MaxReasonBytes });
            return;
        }

        Amendment.Find(turn, room, target =>
        {
            if (turn.Person.Signed(target))
            {
                turn.Post(room, FactKind.Redacted, reason, target.Seq);
            }
            else
            {
                RedactAnother(turn, room, target, reason);
            }
        });
    }

    private static void RedactAnother(Turn turn, Room room, Fact target, string reason)
    {
        // Whoever is no moderator is not even told that there is such a post of somebody else's.
        if (Authority.Judge(turn.Standing(room), room.Rules, Deed.RedactAny) is not null)
        {
            Amendment.RefuseUnknown(turn);
        }
        else if (turn.TrySave(turn.Audit(room, Deed.RedactAny, target.From.Nick, reason, $"seq {Turn.Number(target.Seq)}")))
        {
            turn.Post(room, FactKind.Redacted, reason, target.Seq);
        }
    }
}
