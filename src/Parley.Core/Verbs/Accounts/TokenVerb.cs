using System.Globalization;
using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Names;
using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Accounts;

/// <summary>
/// Makes a token for a bot or a program: <c>/token NAME SCOPES [FOR] [ROOMS]</c>. It is shown once. Scopes and rooms have
/// commas between them: <c>/token weather read,say 90d #tea,#coffee</c>.
/// </summary>
internal static class TokenVerb
{
    private const int NameAt = 0;
    private const int ScopesAt = 1;
    private const int ForAt = 2;
    private const int RoomsAt = 3;
    private const int AccountAt = 4;

    public static readonly Verb Row = new()
    {
        Name = "token",
        Topic = HelpTopic.Accounts,
        Params =
        [
            new Param("name"),
            new Param("scopes"),
            Param.For,
            new Param("rooms", Optional: true),
            TokenOwner.Account,
        ],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        var hub = turn.Hub;
        if (!TokenOwner.TryFind(turn, AccountAt, out var owner, out var isOwn)
            || !TryName(turn, out var name)
            || !TryScopes(turn, out var scopes)
            || !TryRooms(turn, owner, out var rooms)
            || !turn.TryDuration(ForAt, out var length)
            || hub.Ports is not { } ports)
        {
            return;
        }

        var account = owner.Account!;
        if (hub.Community.Tokens.Of(account.Id).Count >= hub.Community.Limits.MaxTokensPerAccount)
        {
            turn.Refuse(new Refusal(RefusalCode.TooManyTokens) { Limit = hub.Community.Limits.MaxTokensPerAccount });
            return;
        }

        var (id, counted) = hub.Community.NextId();
        var (secret, hash) = TokenBook.Make(ports.Chance);
        var now = hub.Time.GetUtcNow();
        var token = new TokenRecord(id, account.Id, name, hash, scopes, now) { Rooms = rooms, Until = now + length };
        var audit = turn.Audit(room: null, Deed.ManageAccounts, account.Name, why: null, $"token {name}");
        if (turn.TrySave([counted, new CommunityChange.TokenSaved(token), .. isOwn ? (IReadOnlyList<CommunityChange>)[] : [audit]]))
        {
            hub.Deadlines.Of(token);
            turn.Answer(new TokenMade(token, secret, turn.Tag));
        }
    }

    private static bool TryName(Turn turn, out string name)
    {
        name = PlainText.Clean(turn[NameAt]!).Trim();
        var most = turn.Hub.Community.Limits.MaxTokenNameLength;
        if (name.Length > 0 && name.Length <= most)
        {
            return true;
        }

        turn.Refuse(new Refusal(RefusalCode.BadParameter, "name") { Limit = most });
        return false;
    }

    private static bool TryScopes(Turn turn, out Scopes scopes)
    {
        scopes = Scopes.None;
        foreach (var word in Words(turn[ScopesAt]))
        {
            Scopes? scope = word.ToLower(CultureInfo.InvariantCulture) switch
            {
                "read" => Scopes.Read,
                "say" => Scopes.Say,
                "moderate" => Scopes.Moderate,
                "admin" => Scopes.Admin,
                _ => null,
            };
            if (scope is not { } known)
            {
                turn.Refuse(RefusalCode.BadParameter, "scopes");
                return false;
            }

            scopes |= known;
        }

        return scopes != Scopes.None || Bad(turn, "scopes");
    }

    private static bool TryRooms(Turn turn, Person owner, out List<string> keys)
    {
        keys = [];
        foreach (var word in Words(turn[RoomsAt]))
        {
            if (!RoomName.TryParse(word, out var name, out var refusal))
            {
                turn.Refuse(refusal);
                return false;
            }

            // Only rooms that the account is in: a token is no way to learn which others there are. Administrators know them.
            var isAdministrator = turn.Standing(room: null).IsAdministrator;
            var room = owner.Rooms.FirstOrDefault(r => r.Name.Equals(name)) ?? (isAdministrator && turn.Hub.Rooms.TryFind(name, out var found) ? found : null);
            if (room is null)
            {
                turn.Refuse(isAdministrator ? RefusalCode.NoSuchRoom : RefusalCode.NotInRoom, name.Text);
                return false;
            }

            keys.Add(room.Key.Key);
        }

        return true;
    }

    private static bool Bad(Turn turn, string name)
    {
        turn.Refuse(RefusalCode.BadParameter, name);
        return false;
    }

    private static string[] Words(string? list) => (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
