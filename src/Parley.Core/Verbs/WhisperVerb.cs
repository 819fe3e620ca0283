using Parley.Core.Conversations;
using Parley.Core.Facts;
using Parley.Core.Policy;

namespace Parley.Core.Verbs;

/// <summary>Says something to one person: <c>/msg bob hello</c>, or <c>@bob hello</c>.</summary>
public static class WhisperVerb
{
    private const int NickAt = 0;
    private const int TextAt = 1;

    /// <summary>Its row.</summary>
    public static Verb Row { get; } = new()
    {
        Name = "whisper",
        Deed = Deed.Whisper,
        Aliases = ["msg", "w"],
        Params = [Param.Nick, Param.Text],
        WantsSettled = false,
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryPerson(NickAt, out var to))
        {
            return;
        }

        var (hub, from) = (turn.Hub, turn.Person);
        if (!to.Wishes.Hears(from))
        {
            turn.Refuse(RefusalCode.WhispersClosed, to.Nick.Text);
            return;
        }

        if (!Speech.TryText(turn, TextAt, out var text))
        {
            return;
        }

        Direct? direct = null;
        if (from.Account is { } sender && to.Account is { } reader
            && !hub.Directs.TryOpen(DirectDirectory.KeyOf(sender.Id, reader.Id), out direct, out var refusal))
        {
            turn.Refuse(refusal);
            return;
        }

        hub.Posts.Add(from, turn.Session, null, new Whisper(hub, turn.Session, from, to, direct), FactKind.Said, text, turn.Tag, target: 0);
    }
}
