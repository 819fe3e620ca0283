using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Policy;
using Parley.Core.Verbs.Accounts;

namespace Parley.Core.Verbs.Administration;

/// <summary>Gives somebody else's account another password, as when it was forgotten.</summary>
internal static class SetPasswordVerb
{
    private const int NickAt = 0;
    private const int PasswordAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "set_password",
        Topic = HelpTopic.Administration,
        Deed = Deed.ManageAccounts,
        Params = [Param.Nick, new Param("password", ParamKind.Rest)],
        Run = Run,
        Waits = true,
    };

    private static void Run(Turn turn)
    {
        var hub = turn.Hub;
        if (!turn.TryAccountOf(NickAt, out var person) || hub.Ports?.Hasher is not { } hasher)
        {
            return;
        }

        if (!Passwords.TryPrepare(turn[PasswordAt]!, person.Nick.Text, hub.Community.Limits, out var password, out var refusal))
        {
            turn.Refuse(refusal);
            return;
        }

        turn.AskSettled(stop => hasher.HashAsync(password, stop), credential => Finish(turn, person.Account!.Id, credential));
    }

    private static void Finish(Turn turn, long account, Credential credential)
    {
        // The account may have gone while the password was being hashed, or the asker be no administrator any more.
        if (turn.WhyNotHere() is { } refusal)
        {
            turn.Refuse(refusal);
        }
        else if (!turn.Hub.People.TryFind(account, out var person))
        {
            turn.Refuse(RefusalCode.NoSuchAccount, turn[NickAt]);
        }
        else if (PasswordChange.TryApply(
            turn, person, credential, out var closed, turn.Audit(room: null, Deed.ManageAccounts, person.Nick.Text, why: null, "password set")))
        {
            turn.Note(NoteCode.PasswordSet, [person.Nick.Text, .. closed]);
        }
    }
}
