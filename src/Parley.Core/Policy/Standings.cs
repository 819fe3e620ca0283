using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.People;

namespace Parley.Core.Policy;

/// <summary>Works out how somebody stands to the server and to a room.</summary>
internal static class Standings
{
    /// <summary>A session as it asks for something.</summary>
    public static Standing Of(Hub hub, Session session, Room? room, string? password = null)
    {
        var person = session.Person;
        var standing = person is null || room is null ? default : InRoom(hub, person, room);
        return standing with
        {
            IsAccount = person is { IsAccount: true },
            IsAdministrator = person is { IsAdministrator: true } && (session.Scopes & Scopes.Admin) != 0,
            Guests = hub.Community.Server.Guests,
            Scopes = session.Scopes,
            IsOutsideToken = session.Token is { Rooms.Count: > 0 } token && (room is null || !token.Rooms.Contains(room.Key.Key)),
            KnowsPassword = password is not null && room?.Options.Password?.Is(password) == true,
        };
    }

    /// <summary>A person over whom something is done.</summary>
    public static Standing Of(Hub hub, Person person, Room room) => InRoom(hub, person, room) with
    {
        IsAccount = person.IsAccount,
        IsAdministrator = person.IsAdministrator,
        Guests = hub.Community.Server.Guests,
        Scopes = Scopes.All,
    };

    private static Standing InRoom(Hub hub, Person person, Room room)
    {
        var isMember = room.TryMember(person, out var member);
        var verdict = room.Bans.Count == 0 ? default
            : member?.Judge(person, room.Bans, hub.Time.GetUtcNow()) ?? room.Bans.Judge(BanSubject.Of(person), hub.Time.GetUtcNow());
        return new Standing
        {
            Role = room.RoleOf(person),
            IsMember = isMember,
            IsBanned = verdict.Ban is not null,
            IsSilenced = verdict.Silence is not null,
            IsInvited = room.IsInvited(person),
        };
    }
}
