using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.Policy;

namespace Parley.Core.Verbs;

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
        else if (hub.Moderation.WhyNot(person, nick) is { } banned)
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
        else if (person.Budget.TakeNickChange(hub.Community.Limits, hub.Elapsed) is { } tooOften)
        {
            turn.Refuse(tooOften);
        }
        else if (!person.IsAccount || TryRenameAccount(turn, nick))
        {
            hub.Presence.Rename(person, nick);
            turn.Answer(new Done(turn.Tag));
        }
    }

    private static bool TryRenameAccount(Turn turn, Nick nick)
    {
        if (!turn.TryAccount(out var account))
        {
            return false;
        }

        var renamed = account with { Name = nick.Text };
        if (!turn.TrySave([new CommunityChange.AccountSaved(renamed), .. FormerNames(turn, nick, account)]))
        {
            return false;
        }

        turn.Hub.People.Record(turn.Person, renamed);
        return true;
    }

    /// <summary>The old name is kept, the new one no longer needs to be, and of too many the oldest is set free.</summary>
    private static IEnumerable<CommunityChange> FormerNames(Turn turn, Nick nick, AccountRecord account)
    {
        if (nick.Equals(turn.Person.Nick))
        {
            yield break;
        }

        var community = turn.Hub.Community;
        var kept = community.Names.Of(account.Id).ToList();
        foreach (var back in kept.Where(n => Nick.Parse(n.Name).Equals(nick)))
        {
            yield return new CommunityChange.NameFreed(back.Name);
        }

        kept.RemoveAll(n => Nick.Parse(n.Name).Equals(nick));
        foreach (var oldest in kept.Take(kept.Count + 1 - community.Limits.MaxFormerNames))
        {
            yield return new CommunityChange.NameFreed(oldest.Name);
        }

        yield return new CommunityChange.NameReserved(new ReservedName(account.Name, account.Id, turn.Hub.Time.GetUtcNow() + community.Limits.NamesKept));
    }
}
