using Parley.Core.Events;
using Parley.Core.Names;

namespace Parley.Core.Verbs;

/// <summary>Takes a name for this connection. Without one: the next free guest name.</summary>
public static class LoginVerb
{
    /// <summary>Its row.</summary>
    public static Verb Row { get; } = new()
    {
        Name = "login",
        Params = [Param.Nick with { Optional = true }],
        BeforeLogin = true,
        Typed = false,
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (turn.Session.IsLoggedIn)
        {
            turn.Refuse(RefusalCode.AlreadyLoggedIn, turn.Person.Nick.Text);
            return;
        }

        Nick? nick = null;
        if (turn[0] is { } text && !Nick.TryParse(text, out nick, out var malformed))
        {
            turn.Refuse(malformed);
            return;
        }

        if (turn.Hub.Enter(turn.Session, nick) is { } refusal)
        {
            turn.Refuse(refusal);
            return;
        }

        turn.Answer(new LoggedIn(turn.Person.Nick, turn.Tag));
    }
}
