using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.People;

namespace Parley.Core.Verbs.Accounts;

/// <summary>Takes an account away, with its tokens, memberships and roles. Its name is nobody's for a while.</summary>
internal static class AccountRemoval
{
    /// <summary>What becomes of what it said: <c>keep</c> or <c>redact</c>.</summary>
    public static Param Posts { get; } = new("posts");

    /// <summary>Whether what it said is taken back. Refuses what is neither.</summary>
    public static bool TryPosts(Turn turn, int index, out bool redacts)
    {
        redacts = string.Equals(turn[index], "redact", StringComparison.OrdinalIgnoreCase);
        if (redacts || string.Equals(turn[index], "keep", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        turn.Refuse(RefusalCode.BadParameter, Posts.Name);
        return false;
    }

    /// <summary>Does it, and answers the asker, whose own account it may be; or refuses.</summary>
    public static void Run(Turn turn, Person person, bool redacts, CommunityChange audit)
    {
        var (hub, account) = (turn.Hub, person.Account!);
        var erasure = new ErasureRecord(account.Id, account.Name);
        if (!turn.TrySave(
            [
                .. hub.Directs.Bury(account),
                new CommunityChange.AccountGone(account.Id),
                new CommunityChange.NameReserved(new ReservedName(account.Name, Account: 0, hub.Time.GetUtcNow() + hub.Community.Limits.NamesKept)),
                .. redacts ? (IReadOnlyList<CommunityChange>)[new CommunityChange.ErasureSaved(erasure)] : [],
                audit,
            ]))
        {
            return;
        }

        turn.Note(redacts ? NoteCode.ErasureBegun : NoteCode.AccountDeleted, account.Name);
        hub.Presence.Remove(person, account, turn.Session);
        if (redacts)
        {
            hub.Erasures.Begin(erasure);
        }
    }
}
