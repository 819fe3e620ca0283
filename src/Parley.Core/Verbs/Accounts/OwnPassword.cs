using Parley.Core.Community;
using Parley.Core.Ports;

namespace Parley.Core.Verbs.Accounts;

/// <summary>Makes sure that it is the owner who asks, before something is done to an account that cannot be undone.</summary>
internal static class OwnPassword
{
    /// <summary>Goes on when the password is the account's; refuses otherwise, and slows guessers down as at a login.</summary>
    /// <param name="turn">Who asks.</param>
    /// <param name="typed">The password that was given.</param>
    /// <param name="whenRight">More that takes time, once the password is known to be right.</param>
    /// <param name="then">What is done then.</param>
    public static void Confirm<T>(Turn turn, string typed, Func<ICredentialHasher, CancellationToken, Task<T>> whenRight, Action<T> then)
        where T : class
    {
        var hub = turn.Hub;
        if (!turn.TryAccount(out var account) || hub.Ports?.Hasher is not { } hasher)
        {
            return;
        }

        var name = turn.Person.Nick.Key;
        if (hub.Community.Guard.Attempt(turn.From, name, hub.Elapsed) is { } tooOften)
        {
            turn.Refuse(tooOften);
            return;
        }

        var password = Passwords.Prepare(typed, hub.Community.Limits);
        turn.AskSettled(
            async stop => (await hasher.VerifyAsync(password, account.Credential, stop)).Right ? await whenRight(hasher, stop) : null,
            result =>
            {
                // Another session may have been faster; then the old password is no longer that.
                if (result is null || turn.Person.Account is not { } now || now.Credential != account.Credential)
                {
                    turn.Refuse(RefusalCode.LoginFailed);
                    return;
                }

                hub.Community.Guard.Succeeded(turn.From, name);
                then(result);
            });
    }
}
