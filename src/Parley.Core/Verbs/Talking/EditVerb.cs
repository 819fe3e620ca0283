using Parley.Core.Conversations;
using Parley.Core.Facts;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Talking;

/// <summary>Gives one's own post another text: <c>/edit 12 TEXT</c>, or <c>/edit last TEXT</c>. The log keeps the edit as a fact of its own.</summary>
internal static class EditVerb
{
    private const int TextAt = 2;

    public static readonly Verb Row = new()
    {
        Name = "edit",
        Topic = HelpTopic.Talking,
        Deed = Deed.EditOwn,
        Params = [Param.Room, Amendment.Seq, Param.Text],
        Run = Run,
        Waits = true,
    };

    private static void Run(Turn turn)
    {
        if (!Amendment.TryRoom(turn, out var room))
        {
            return;
        }

        if (turn.Session.Muted)
        {
            turn.Refuse(RefusalCode.Muted);
        }
        else if (Speech.TryText(turn, TextAt, out var text))
        {
            Amendment.Find(turn, room, fact => Edit(turn, room, fact, text));
        }
    }

    private static void Edit(Turn turn, Room room, Fact target, string text)
    {
        var window = turn.Hub.Limits.EditWindow;
        if (!turn.Person.Signed(target))
        {
            Amendment.RefuseUnknown(turn);
        }
        else if (turn.Hub.Time.GetUtcNow() - target.Time > window)
        {
            turn.Refuse(new Refusal(RefusalCode.TooLateToEdit) { Limit = (long)window.TotalMinutes });
        }
        else
        {
            turn.Post(room, FactKind.Edited, text, target.Seq);
        }
    }
}
