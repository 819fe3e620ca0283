using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.People;
using Parley.Core.Policy;
using Parley.Core.Ports;

namespace Parley.Core.Tests.Fuzz.Stories;

/// <summary>Whatever is known in more than one place is the same everywhere, and nobody is where nobody may be.</summary>
internal sealed class Order
{
    /// <summary>Who was excepted from a ban until the exception ended by itself: they are not looked for at that moment.</summary>
    private readonly HashSet<(Person Person, Room? Room)> _lapsed = [];

    private Dictionary<Person, List<Session>> _sessions = [];

    public void Check(Stage stage)
    {
        // An exception may have been about where a connection came from.
        _lapsed.UnionWith(Unwanted(stage).Where(u => _sessions.GetValueOrDefault(u.Person)?.Exists(s => s.Person != u.Person) == true));
        _sessions = stage.Hub.People.All.ToDictionary(p => p, p => p.Sessions.ToList());
        CheckPeople(stage);
        CheckSeats(stage);
        foreach (var room in stage.Hub.Rooms.Open)
        {
            CheckRoom(stage.Hub, room);
        }

        _lapsed.RemoveWhere(l => l.Room?.Has(l.Person) == false || (l.Room is null && !l.Person.IsOnline));
        foreach (var (person, room) in Unwanted(stage))
        {
            if (!_lapsed.Contains((person, room)))
            {
                Assert.Fail($"{person.Nick} is banned, and in {room?.Name.Text ?? "the server"}.");
            }
        }
    }

    /// <summary>Exceptions may have ended.</summary>
    public void TimePassed(Stage stage) => _lapsed.UnionWith(Unwanted(stage));

    public void Restarted() => _lapsed.Clear();

    /// <summary>Those who are somewhere although a ban is about them.</summary>
    public static IEnumerable<(Person Person, Room? Room)> Unwanted(Stage stage)
    {
        var hub = stage.Hub;
        foreach (var room in hub.Rooms.Open.Where(r => r.Bans.Count > 0))
        {
            foreach (var person in room.People.Where(p => IsUnwanted(Standings.Of(hub, p, room))))
            {
                yield return (person, room);
            }
        }

        foreach (var person in hub.People.All.Where(p => p.IsOnline && !p.IsAdministrator && hub.Community.Bans.Count > 0))
        {
            if (hub.Community.Bans.Judge(BanSubject.Of(person), stage.Time.GetUtcNow()).Ban is not null)
            {
                yield return (person, null);
            }
        }
    }

    private static bool IsUnwanted(Standing standing) => standing.IsBanned && NaiveAuthority.Height(standing) < (int)Role.Moderator;

    private static void CheckPeople(Stage stage)
    {
        var people = stage.Hub.People;
        Must.Hold(people.Count == people.All.Count(p => p.IsOnline));
        Must.Hold(people.All.Count == people.All.Select(p => p.Nick.Skeleton).Distinct().Count());
        Must.Hold(people.Accounts.Count == people.All.Count(p => p.IsAccount));
        Must.Hold(people.Console is { Nick.Text: "console", IsAccount: false, Rooms.Count: 0 });
        foreach (var person in people.All)
        {
            Must.Hold(people.TryFind(person.Nick, out var found) && found == person, person.Nick);
            Must.Hold(person.IsAccount || person.IsOnline || person.IsConsole, person.Nick);
            Must.Hold(person.IsAccount || person.IsConsole || stage.Hub.Community.Server.Guests != GuestPolicy.None, person.Nick);
            CheckPlaces(stage.Hub, person);
            if (person.Account is { } account)
            {
                Must.Hold(account.Name == person.Nick.Text, person.Nick);
                Must.Hold(people.TryFind(account.Id, out var owner) && owner == person, person.Nick);
                CheckMemberships(stage.Hub, person, account.Id);
            }
        }
    }

    private static void CheckPlaces(Hub hub, Person person)
    {
        Must.Hold(person.Rooms.Distinct().Count() == person.Rooms.Count, person.Nick);
        foreach (var room in person.Rooms)
        {
            Must.Hold(room.Has(person) && hub.Rooms.TryFind(room.Name, out var open) && open == room, person.Nick);
        }

        foreach (var room in person.Invitations)
        {
            Must.Hold(room.IsInvited(person) && !room.Has(person) && hub.Rooms.Open.Contains(room), person.Nick);
        }
    }

    private static void CheckMemberships(Hub hub, Person person, long account)
    {
        var stored = hub.Community.Memberships.Of(account).Where(m => m.Conversation.Kind == ConversationKind.Room).Select(m => m.Conversation).ToHashSet();
        Must.Hold(stored.SetEquals(person.Rooms.Select(r => r.Key)), person.Nick);
    }

    private static void CheckSeats(Stage stage)
    {
        foreach (var session in stage.Seats.Select(s => s.Session))
        {
            if (session.Person is { } person)
            {
                Must.Hold(person.Sessions.Contains(session) && stage.Hub.People.All.Contains(person), person.Nick);
                Must.Hold(session.Current is null || session.Current.Has(person), person.Nick);
            }
        }

        Must.Hold(stage.Hub.People.All.Sum(p => p.Sessions.Count) == stage.Seats.Count(s => s.Session.Person is not null));
    }

    private static void CheckRoom(Hub hub, Room room)
    {
        Must.Hold(hub.Rooms.TryFind(room.Name, out var named) && named == room, room.Name);
        Must.Hold(hub.Rooms.TryFind(room.Key, out var keyed) && keyed == room, room.Name);
        Must.Hold(room.IsKept || room.Count > 0, room.Name);
        Must.Hold(room.Record is null || (room.Record.Key == room.Key.Key && room.Record.Name == room.Name.Text && room.Record.Options == room.Options), room.Name);
        Must.Hold(room.Maker is null || (room.Record is null && room.Has(room.Maker)), room.Name);
        foreach (var person in room.People)
        {
            Must.Hold(person.Rooms.Contains(room) && hub.People.All.Contains(person), person.Nick);
        }

        CheckRoles(hub, room);
    }

    private static void CheckRoles(Hub hub, Room room)
    {
        Must.Hold(room.IsKept || room.Roles.All.Count == 0, room.Name);
        Must.Hold(!room.IsLobby || !room.Roles.HasOwner, room.Name);
        Must.Hold(hub.People.All.Count(p => room.RoleOf(p) == Role.Owner) <= 1, room.Name);
        foreach (var (account, role) in room.Roles.All)
        {
            Must.Hold(hub.People.TryFind(account, out _), room.Name);
            Must.Hold((role == Role.Owner) == (room.Roles.Owner == account), room.Name);
        }

        foreach (var person in hub.People.All)
        {
            Must.Hold(room.IsInvited(person) == person.Invitations.Contains(room), person.Nick);
        }
    }
}
