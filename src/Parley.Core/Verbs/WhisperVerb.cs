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
        if (turn.TryPerson(NickAt, out var to) && Speech.TryText(turn, TextAt, out var text))
        {
            turn.Hub.Posts.Add(turn.Person, turn.Session, null, to, FactKind.Said, text, turn.Tag, target: 0);
        }
    }
}
