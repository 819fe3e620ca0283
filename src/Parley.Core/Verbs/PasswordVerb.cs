using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs;

/// <summary>
/// Changes the account's password. Whoever does so may have reason to: every other connection of the account is closed, and
/// its tokens are revoked.
/// </summary>
internal static class PasswordVerb
{
    private const int OldAt = 0;
    private const int NewAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "password",
        Deed = Deed.ManageAccount,
        Params = [new Param("old"), new Param("new", ParamKind.Rest)],
        Run = Run,
        Waits = true,
    };

    private static void Run(Turn turn)
    {
        var hub = turn.Hub;
        if (!turn.TryAccount(out var account) || hub.Ports?.Hasher is not { } hasher)
        {
            return;
        }

        if (!Passwords.TryPrepare(turn[NewAt]!, account.Name, hub.Community.Limits, out var chosen, out var refusal))
        {
            turn.Refuse(refusal);
            return;
        }

        var name = turn.Person.Nick.Key;
        if (hub.Community.Guard.Attempt(turn.From, name, hub.Elapsed) is { } tooOften)
        {
            turn.Refuse(tooOften);
            return;
        }

        var old = Passwords.Prepare(turn[OldAt]!, hub.Community.Limits);
        turn.AskSettled(
            async stop => (await hasher.VerifyAsync(old, account.Credential, stop)).Right ? await hasher.HashAsync(chosen, stop) : null,
            credential => Finish(turn, account, name, credential));
    }

    private static void Finish(Turn turn, AccountRecord before, string name, Credential? credential)
    {
        // Another session may have been faster; then the old password is no longer that.
        if (credential is null || turn.Person.Account is not { } account || account.Credential != before.Credential)
        {
            turn.Refuse(RefusalCode.LoginFailed);
            return;
        }

        var hub = turn.Hub;
        hub.Community.Guard.Succeeded(turn.From, name);
        var tokens = hub.Community.Tokens.Of(account.Id);
        var changed = account with { Credential = credential };
        if (!turn.TrySave([new CommunityChange.AccountSaved(changed), .. tokens.Select(t => new CommunityChange.TokenGone(t.Id))]))
        {
            return;
        }

        hub.People.Record(turn.Person, changed);
        var others = turn.Person.Sessions.Where(s => s != turn.Session).ToList();
        foreach (var other in others)
        {
            hub.Presence.Expel(other, CloseReason.Revoked);
        }

        turn.Note(NoteCode.PasswordChanged, Turn.Number(others.Count), Turn.Number(tokens.Count));
    }
}
