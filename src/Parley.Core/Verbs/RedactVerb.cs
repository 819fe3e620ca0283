using Parley.Core.Conversations;
using Parley.Core.Facts;
using Parley.Core.Limits;

namespace Parley.Core.Verbs;

/// <summary>Takes a post back, one's own or, for whoever may, another's: <c>/redact 12 REASON</c>, or <c>/redact last</c>. Its text is gone from the log.</summary>
internal static class RedactVerb
{
    private const int ReasonAt = 2;

    public static readonly Verb Row = new()
    {
        Name = "redact",
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
            if (MayRedact(turn, room, target))
            {
                turn.Post(room, FactKind.Redacted, reason, target.Seq);
            }
            else
            {
                Amendment.RefuseUnknown(turn);
            }
        });
    }

    /// <summary>The one place where it is decided whose posts somebody may take back.</summary>
    private static bool MayRedact(Turn turn, Room room, Fact target) => turn.Person.Signed(target);
}
