using Parley.Core.Policy;
using Parley.Core.Verbs.Rooms;

namespace Parley.Core.Verbs.Accounts;

/// <summary>
/// Deletes one's account, and keeps what it said under its name or takes all of it back:
/// <c>/delete-account keep PASSWORD</c>, <c>/delete-account redact PASSWORD</c>.
/// </summary>
internal static class DeleteAccountVerb
{
    private const int PostsAt = 0;
    private const int PasswordAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "delete_account",
        Topic = HelpTopic.Accounts,
        Deed = Deed.ManageAccount,
        Params = [AccountRemoval.Posts, new Param("password", ParamKind.Rest)],
        Run = Run,
        Waits = true,
    };

    private static void Run(Turn turn)
    {
        if (!AccountRemoval.TryPosts(turn, PostsAt, out var redacts))
        {
            return;
        }

        OwnPassword.Confirm(turn, turn[PasswordAt]!, static (_, _) => Task.FromResult(Row), _ => Delete(turn, redacts));
    }

    private static void Delete(Turn turn, bool redacts)
    {
        // A room without an owner is nobody's to mend: whoever goes gives them away first, or closes them.
        if (Ownership.RoomsOf(turn.Hub, turn.Person.Account!).FirstOrDefault() is { } room)
        {
            turn.Refuse(RefusalCode.RoomsOwned, room.Name.Text);
            return;
        }

        AccountRemoval.Run(turn, turn.Person, redacts, turn.Audit(room: null, Deed.ManageAccount, turn.Person.Nick.Text, why: null, "deleted"));
    }
}
