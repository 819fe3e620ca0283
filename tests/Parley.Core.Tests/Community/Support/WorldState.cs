using Parley.Core.Conversations;

namespace Parley.Core.Tests.Community.Support;

/// <summary>Everything at hand of a world that a refused act must leave as it was, as lines that a test compares.</summary>
internal static class WorldState
{
    public static IReadOnlyList<string> State(this World world)
    {
        var hub = world.Hub;
        return
        [
            $"server {hub.Community.Server.Guests} {hub.Community.Server.Registration}",
            $"code {hub.OwnerCode}",
            .. hub.People.All.Select(p => $"person {p.Nick} {p.Account?.ToString() ?? "guest"} ×{p.Sessions.Count}").Order(StringComparer.Ordinal),
            .. hub.People.Accounts.SelectMany(p => hub.Community.Tokens.Of(p.Account!.Id)).Select(t => $"token {t.Id} {t.Name}"),
            .. hub.Community.Bans.Standing(world.Time.Now).Select(b => $"ban {b}"),
            .. hub.Rooms.Open.SelectMany(r => Of(world, r)).Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Of(World world, Room room)
    {
        yield return $"{room.Name} {room.Key.Key} kept: {room.Record is not null}, maker {room.Maker?.Nick}, {room.Options}";
        yield return $"{room.Name} last {room.LastSeq} topic {room.Topic?.Text}";
        foreach (var person in room.People)
        {
            yield return $"{room.Name} has {person.Nick} as {room.RoleOf(person)}";
        }

        foreach (var (account, role) in room.Roles.All)
        {
            yield return $"{room.Name} role {account} {role}";
        }

        foreach (var ban in room.Bans.Standing(world.Time.Now))
        {
            yield return $"{room.Name} {ban}";
        }

        foreach (var person in world.Hub.People.All.Where(room.IsInvited))
        {
            yield return $"{room.Name} invited {person.Nick}";
        }
    }
}
