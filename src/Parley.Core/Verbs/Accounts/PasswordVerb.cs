using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Accounts;

/// <summary>Changes the account's password; see <see cref="PasswordChange"/>.</summary>
internal static class PasswordVerb
{
    private const int OldAt = 0;
    private const int NewAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "password",
        Topic = HelpTopic.Accounts,
        Deed = Deed.ManageAccount,
        Params = [new Param("old"), new Param("new", ParamKind.Rest)],
        Run = Run,
        Waits = true,
    };

    private static void Run(Turn turn)
    {
        if (!Passwords.TryPrepare(turn[NewAt]!, turn.Person.Nick.Text, turn.Hub.Community.Limits, out var chosen, out var refusal))
        {
            turn.Refuse(refusal);
            return;
        }

        OwnPassword.Confirm(turn, turn[OldAt]!, (hasher, stop) => hasher.HashAsync(chosen, stop), credential =>
        {
            if (PasswordChange.TryApply(turn, turn.Person, credential, out var closed))
            {
                turn.Note(NoteCode.PasswordChanged, closed);
            }
        });
    }
}
