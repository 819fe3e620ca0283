using Parley.Core.Names;
using Parley.Core.Ports;
using Parley.Core.Verbs;

namespace Parley.Core.Community;

/// <summary>Opens an account with its password.</summary>
internal static class PasswordLogin
{
    public static void Run(Turn turn, Nick nick, string typed)
    {
        var hub = turn.Hub;
        if (hub.Ports?.Hasher is not { } hasher)
        {
            turn.Refuse(RefusalCode.LoginFailed);
            return;
        }

        var from = turn.From;
        if (hub.Community.Guard.Attempt(from, nick.Key, hub.Elapsed) is { } tooOften)
        {
            turn.Refuse(tooOften);
            return;
        }

        // A name that nobody has goes the same way, so that neither the answer nor its time tells it from a wrong password.
        var known = hub.People.TryFind(nick, out var person) ? person.Account?.Credential : null;
        var password = Passwords.Prepare(typed, hub.Community.Limits);
        turn.AskSettled(
            stop => hasher.VerifyAsync(password, known, stop),
            verdict => Finish(turn, nick, known, verdict));
    }

    private static void Finish(Turn turn, Nick nick, Credential? known, CredentialVerdict verdict)
    {
        // The account may have gone, or have got another password, while this one was being checked.
        var hub = turn.Hub;
        if (!verdict.Right || !hub.People.TryFind(nick, out var person) || person.Account is not { } account || account.Credential != known)
        {
            turn.Refuse(RefusalCode.LoginFailed);
            return;
        }

        hub.Community.Guard.Succeeded(turn.From, nick.Key);
        if (Admission.WhyNot(hub, turn.Session, person) is { } refusal)
        {
            turn.Refuse(refusal);
            return;
        }

        if (verdict.Better is { } better)
        {
            // A store that cannot take it now costs nothing: the old one still opens the account.
            var stronger = account with { Credential = better };
            if (hub.Community.Save(new CommunityChange.AccountSaved(stronger)) is null)
            {
                hub.People.Record(person, stronger);
            }
        }

        hub.Presence.EnterAs(turn.Session, person, token: null, turn.Tag);
    }
}
