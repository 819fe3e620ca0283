using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.People;
using Parley.Core.Policy;
using Parley.Core.Verbs.Accounts;

namespace Parley.Core.Verbs.Administration;

/// <summary>Gives somebody else's account another name, as when the one it has offends.</summary>
internal static class RenameAccountVerb
{
    private const int NickAt = 0;
    private const int NameAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "rename_account",
        Topic = HelpTopic.Administration,
        Deed = Deed.ManageAccounts,
        Params = [Param.Nick, new Param("name")],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryAccountOf(NickAt, out var person))
        {
            return;
        }

        if (!Nick.TryParse(turn[NameAt], out var nick, out var refusal))
        {
            turn.Refuse(refusal);
        }
        else if (turn.Hub.Presence.WhyNot(nick, person) is { } taken)
        {
            turn.Refuse(taken);
        }
        else if (nick.IsGuestName)
        {
            turn.Refuse(RefusalCode.GuestName, nick.Text);
        }
        else
        {
            Rename(turn, person, nick);
        }
    }

    private static void Rename(Turn turn, Person person, Nick nick)
    {
        var old = person.Nick.Text;
        var audit = turn.Audit(room: null, Deed.ManageAccounts, old, why: null, $"renamed {nick.Text}");
        if (AccountName.TryChange(turn, person, nick, mayReturn: false, audit))
        {
            turn.Note(NoteCode.AccountRenamed, old, nick.Text);
        }
    }
}
