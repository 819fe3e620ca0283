using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Names;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Accounts;

/// <summary>Changes the name of whoever asks: a guest's for this connection, an account's for good. An account's former name stays its own for a while.</summary>
internal static class NickVerb
{
    public static readonly Verb Row = new() { Name = "nick", Deed = Deed.ChangeNick, Params = [Param.Nick], Run = Run };

    private static void Run(Turn turn)
    {
        if (turn.Person.IsConsole)
        {
            turn.Refuse(RefusalCode.AlreadyLoggedIn, turn.Person.Nick.Text);
            return;
        }

        var (hub, person) = (turn.Hub, turn.Person);
        if (!Nick.TryParse(turn[0], out var nick, out var refusal))
        {
            turn.Refuse(refusal);
        }
        else if (hub.Presence.WhyNot(nick, person) is { } taken)
        {
            turn.Refuse(taken);
        }
        else if (hub.Enforcement.WhyNot(person, nick) is { } banned)
        {
            turn.Refuse(banned);
        }
        else if (person.IsAccount && nick.IsGuestName)
        {
            turn.Refuse(RefusalCode.GuestName, nick.Text);
        }
        else if (nick.Text == person.Nick.Text)
        {
            turn.Answer(new Done(turn.Tag));
        }
        else if (turn.Take(Rated.NickChange) is { } tooOften)
        {
            turn.Refuse(tooOften);
        }
        else if (!person.IsAccount)
        {
            hub.Presence.Rename(person, nick);
            turn.Answer(new Done(turn.Tag));
        }
        else if (turn.TryAccount(out _) && AccountName.TryChange(turn, person, nick, mayReturn: true))
        {
            turn.Answer(new Done(turn.Tag));
        }
    }
}
