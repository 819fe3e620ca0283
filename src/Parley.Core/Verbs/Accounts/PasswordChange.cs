using System.Diagnostics.CodeAnalysis;
using Parley.Core.Community;
using Parley.Core.People;

namespace Parley.Core.Verbs.Accounts;

/// <summary>Gives an account another password. There may be a reason to: every other connection is closed, and the tokens are revoked.</summary>
internal static class PasswordChange
{
    /// <summary>Stores it and closes what the old one had opened. Refuses when it cannot be stored.</summary>
    /// <param name="turn">Who asks; that connection stays.</param>
    /// <param name="person">Whose password it is.</param>
    /// <param name="credential">The new one.</param>
    /// <param name="closed">How many connections were closed, and how many tokens revoked.</param>
    /// <param name="audit">What is stored besides.</param>
    public static bool TryApply(
        Turn turn, Person person, Credential credential, [NotNullWhen(true)] out string[]? closed, params IEnumerable<CommunityChange> audit)
    {
        closed = null;
        var hub = turn.Hub;
        var changed = person.Account! with { Credential = credential };
        var tokens = hub.Community.Tokens.Of(changed.Id);
        if (!turn.TrySave([new CommunityChange.AccountSaved(changed), .. tokens.Select(t => new CommunityChange.TokenGone(t.Id)), .. audit]))
        {
            return false;
        }

        hub.People.Record(person, changed);
        var others = person.Sessions.Where(s => s != turn.Session).ToList();
        others.ForEach(s => hub.Presence.Expel(s, CloseReason.Revoked));
        closed = [Turn.Number(others.Count), Turn.Number(tokens.Count)];
        return true;
    }
}
