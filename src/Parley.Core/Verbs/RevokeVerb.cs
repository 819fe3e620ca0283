using System.Globalization;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs;

/// <summary>Takes a token back, by its name or its number, and closes the connections that it opened.</summary>
internal static class RevokeVerb
{
    public static readonly Verb Row = new() { Name = "revoke", Deed = Deed.ManageAccount, Params = [new Param("name", ParamKind.Rest)], Run = Run };

    private static void Run(Turn turn)
    {
        var hub = turn.Hub;
        if (!turn.TryAccount(out var account))
        {
            return;
        }

        var name = turn[0]!.Trim();
        var own = hub.Community.Tokens.Of(account.Id);
        var token = own.FirstOrDefault(t => t.Name == name) ?? own.FirstOrDefault(t => t.Id.ToString(CultureInfo.InvariantCulture) == name);
        if (token is null)
        {
            turn.Refuse(RefusalCode.NoSuchToken, name);
            return;
        }

        if (!turn.TrySave(new CommunityChange.TokenGone(token.Id)))
        {
            return;
        }

        turn.Note(NoteCode.TokenRevoked, token.Name);
        foreach (var session in turn.Person.Sessions.Where(s => s.Token?.Id == token.Id).ToList())
        {
            hub.Presence.Expel(session, CloseReason.Revoked);
        }
    }
}
