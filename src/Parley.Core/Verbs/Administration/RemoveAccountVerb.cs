using Parley.Core.Policy;
using Parley.Core.Verbs.Accounts;

namespace Parley.Core.Verbs.Administration;

/// <summary>Takes somebody else's account away, and keeps what it said or takes all of it back. Rooms that it owned have no owner then.</summary>
internal static class RemoveAccountVerb
{
    private const int NickAt = 0;
    private const int PostsAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "remove_account",
        Topic = HelpTopic.Administration,
        Deed = Deed.ManageAccounts,
        Params = [Param.Nick, AccountRemoval.Posts],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (turn.TryAccountOf(NickAt, out var person) && AccountRemoval.TryPosts(turn, PostsAt, out var redacts))
        {
            AccountRemoval.Run(turn, person, redacts, turn.Audit(room: null, Deed.ManageAccounts, person.Nick.Text, why: null, redacts ? "removed, posts too" : "removed"));
        }
    }
}
