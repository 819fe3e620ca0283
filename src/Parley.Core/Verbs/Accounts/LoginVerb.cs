using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Names;

namespace Parley.Core.Verbs.Accounts;

/// <summary>
/// Takes a name for this connection: a guest's, the next free one when none is asked for; or an account's, with its
/// password or a token. A guest who is here already becomes the account.
/// </summary>
public static class LoginVerb
{
    private const int NickAt = 0;
    private const int PasswordAt = 1;
    private const int TokenAt = 2;

    /// <summary>Its row.</summary>
    public static Verb Row { get; } = new()
    {
        Name = "login",
        Params =
        [
            Param.Nick with { Optional = true },
            new Param("password", ParamKind.Rest, Optional: true),
            new Param("token", Optional: true, Typed: false),
        ],
        BeforeLogin = true,
        Run = Run,
        Waits = true,
    };

    private static void Run(Turn turn)
    {
        if (turn.Session.Person is { } person && (person.IsAccount || (turn[PasswordAt] is null && turn[TokenAt] is null)))
        {
            turn.Refuse(RefusalCode.AlreadyLoggedIn, person.Nick.Text);
            return;
        }

        Nick? nick = null;
        if (turn[NickAt] is { } text && !Nick.TryParse(text, out nick, out var malformed))
        {
            turn.Refuse(malformed);
        }
        else if (turn[TokenAt] is { } token)
        {
            TokenLogin.Run(turn, nick, token);
        }
        else if (turn[PasswordAt] is not { } password)
        {
            EnterAsGuest(turn, nick);
        }
        else if (nick is null)
        {
            turn.Refuse(RefusalCode.MissingParameter, "nick");
        }
        else
        {
            PasswordLogin.Run(turn, nick, password);
        }
    }

    private static void EnterAsGuest(Turn turn, Nick? nick)
    {
        if (turn.Hub.Presence.EnterAsGuest(turn.Session, nick) is { } refusal)
        {
            turn.Refuse(refusal);
            return;
        }

        turn.Answer(new LoggedIn(turn.Person.Nick, turn.Tag));
    }
}
