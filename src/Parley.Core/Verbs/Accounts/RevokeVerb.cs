using System.Globalization;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Accounts;

/// <summary>Takes a token back, by its name or its number, and closes the connections that it opened.</summary>
internal static class RevokeVerb
{
    private const int NameAt = 0;
    private const int AccountAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "revoke",
        Topic = HelpTopic.Accounts,
        Params = [new Param("name", ParamKind.Rest), TokenOwner.Account],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        var hub = turn.Hub;
        if (!TokenOwner.TryFind(turn, AccountAt, out var owner, out var isOwn))
        {
            return;
        }

        var name = turn[NameAt]!.Trim();
        var own = hub.Community.Tokens.Of(owner.Account!.Id);
        var token = own.FirstOrDefault(t => t.Name == name) ?? own.FirstOrDefault(t => t.Id.ToString(CultureInfo.InvariantCulture) == name);
        if (token is null)
        {
            turn.Refuse(RefusalCode.NoSuchToken, name);
            return;
        }

        var audit = turn.Audit(room: null, Deed.ManageAccounts, owner.Nick.Text, why: null, $"token {token.Name} revoked");
        if (!turn.TrySave([new CommunityChange.TokenGone(token.Id), .. isOwn ? (IReadOnlyList<CommunityChange>)[] : [audit]]))
        {
            return;
        }

        turn.Note(NoteCode.TokenRevoked, token.Name);
        hub.Presence.ExpelToken(token);
    }
}
