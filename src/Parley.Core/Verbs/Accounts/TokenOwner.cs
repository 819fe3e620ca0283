using System.Diagnostics.CodeAnalysis;
using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Accounts;

/// <summary>Whose tokens a request is about: the asker's own, or, for administrators, those of an account that is named.</summary>
internal static class TokenOwner
{
    /// <summary>Whose they are; missing for one's own.</summary>
    public static Param Account { get; } = new("account", Optional: true, Typed: false);

    /// <summary>Finds the account. Refuses when the asker may not, and when there is none.</summary>
    /// <param name="turn">Who asks.</param>
    /// <param name="accountAt">The place of <see cref="Account"/>.</param>
    /// <param name="owner">The account's person.</param>
    /// <param name="isOwn">It is the asker's own; otherwise what is done is audited.</param>
    public static bool TryFind(Turn turn, int accountAt, [NotNullWhen(true)] out Person? owner, out bool isOwn)
    {
        (owner, isOwn) = (null, turn[accountAt] is null);
        if (isOwn)
        {
            owner = turn.TryAccount(out _) ? turn.Person : null;
        }
        else if (Authority.Judge(turn.Standing(room: null), room: null, Deed.ManageAccounts) is { } refusal)
        {
            turn.Refuse(refusal);
        }
        else
        {
            turn.TryAccountOf(accountAt, out owner);
        }

        return owner is not null;
    }
}
