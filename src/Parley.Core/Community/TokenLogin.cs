using Parley.Core.Names;
using Parley.Core.Verbs;

namespace Parley.Core.Community;

/// <summary>Opens an account with a token.</summary>
internal static class TokenLogin
{
    public static void Run(Turn turn, Nick? nick, string secret)
    {
        // A token cannot be guessed, but an address that tries anyway is slowed down as one that guesses passwords is. No name is:
        // there would be one for all tokens, and whoever guesses would lock them all out.
        var hub = turn.Hub;
        var from = turn.From;
        if (hub.Community.Guard.Attempt(from, name: "", hub.Elapsed) is { } tooOften)
        {
            turn.Refuse(tooOften);
            return;
        }

        if (!hub.Community.Tokens.TryOpen(secret, hub.Time.GetUtcNow(), out var token)
            || !hub.People.TryFind(token.Account, out var person)
            || (nick is not null && !nick.Equals(person.Nick)))
        {
            turn.Refuse(RefusalCode.LoginFailed);
            return;
        }

        hub.Community.Guard.Succeeded(from, name: "");
        if (Admission.WhyNot(hub, turn.Session, person) is { } refusal)
        {
            turn.Refuse(refusal);
            return;
        }

        hub.Presence.EnterAs(turn.Session, person, token, turn.Tag);
    }
}
