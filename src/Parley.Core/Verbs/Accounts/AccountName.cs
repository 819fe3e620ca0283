using Parley.Core.Community;
using Parley.Core.Names;
using Parley.Core.People;

namespace Parley.Core.Verbs.Accounts;

/// <summary>Gives an account another name. The former one is kept for a while, so that nobody steps into it.</summary>
internal static class AccountName
{
    /// <summary>Stores it and tells everyone who shares a room. Refuses when it cannot be stored.</summary>
    /// <param name="turn">Who asks.</param>
    /// <param name="person">Whose name it is.</param>
    /// <param name="nick">The new one, which is free.</param>
    /// <param name="mayReturn">The account may take the former name again; otherwise nobody may.</param>
    /// <param name="audit">What is stored besides.</param>
    public static bool TryChange(Turn turn, Person person, Nick nick, bool mayReturn, params IEnumerable<CommunityChange> audit)
    {
        var account = person.Account!;
        var renamed = account with { Name = nick.Text };
        if (!turn.TrySave([new CommunityChange.AccountSaved(renamed), .. FormerNames(turn.Hub, person, nick, mayReturn ? account.Id : 0), .. audit]))
        {
            return false;
        }

        turn.Hub.People.Record(person, renamed);
        turn.Hub.Presence.Rename(person, nick);
        return true;
    }

    /// <summary>The old name is kept, the new one no longer needs to be, and of too many the oldest is set free.</summary>
    private static IEnumerable<CommunityChange> FormerNames(Hub hub, Person person, Nick nick, long keptFor)
    {
        if (nick.Equals(person.Nick))
        {
            yield break;
        }

        var community = hub.Community;
        var kept = community.Names.Of(person.Account!.Id).ToList();
        foreach (var back in kept.Where(n => Nick.Parse(n.Name).Equals(nick)))
        {
            yield return new CommunityChange.NameFreed(back.Name);
        }

        kept.RemoveAll(n => Nick.Parse(n.Name).Equals(nick));
        foreach (var oldest in kept.Take(kept.Count + 1 - community.Limits.MaxFormerNames))
        {
            yield return new CommunityChange.NameFreed(oldest.Name);
        }

        yield return new CommunityChange.NameReserved(new ReservedName(person.Nick.Text, keptFor, hub.Time.GetUtcNow() + community.Limits.NamesKept));
    }
}
