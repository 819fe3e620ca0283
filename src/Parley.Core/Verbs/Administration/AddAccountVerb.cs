using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Administration;

/// <summary>Makes an account for somebody else, also where nobody can make one for oneself.</summary>
internal static class AddAccountVerb
{
    private const int NickAt = 0;
    private const int PasswordAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "add_account",
        Topic = HelpTopic.Administration,
        Deed = Deed.ManageAccounts,
        Params = [Param.Nick, new Param("password", ParamKind.Rest)],
        Run = Run,
        Waits = true,
    };

    private static void Run(Turn turn)
    {
        var hub = turn.Hub;
        if (hub.Ports?.Hasher is not { } hasher)
        {
            turn.Refuse(RefusalCode.RegistrationClosed);
            return;
        }

        if (!Nick.TryParse(turn[NickAt], out var nick, out var refusal)
            || !Passwords.TryPrepare(turn[PasswordAt]!, nick.Text, hub.Community.Limits, out var password, out refusal))
        {
            turn.Refuse(refusal);
        }
        else if (WhyNot(turn, nick) is { } taken)
        {
            turn.Refuse(taken);
        }
        else
        {
            turn.AskSettled(stop => hasher.HashAsync(password, stop), credential => Finish(turn, nick, credential));
        }
    }

    private static Refusal? WhyNot(Turn turn, Nick nick)
        => nick.IsGuestName ? new Refusal(RefusalCode.GuestName, nick.Text) : turn.Hub.Presence.WhyNot(nick, holder: null);

    private static void Finish(Turn turn, Nick nick, Credential credential)
    {
        // Somebody else may have taken the name while the password was being hashed, or the asker be no administrator any more.
        if (WhyNot(turn, nick) is { } taken)
        {
            turn.Refuse(taken);
            return;
        }

        if (turn.WhyNotHere() is { } refusal)
        {
            turn.Refuse(refusal);
            return;
        }

        var hub = turn.Hub;
        var (id, counted) = hub.Community.NextId();
        var account = new AccountRecord(id, nick.Text, hub.Time.GetUtcNow()) { Credential = credential };
        if (turn.TrySave(counted, new CommunityChange.AccountSaved(account), turn.Audit(room: null, Deed.ManageAccounts, nick.Text, why: null, "added")))
        {
            hub.People.Record(hub.People.Add(nick), account);
            turn.Note(NoteCode.AccountAdded, nick.Text);
        }
    }
}
