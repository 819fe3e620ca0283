using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Policy;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Walk;

/// <summary>Whatever people do to rooms, roles, bans and accounts, what the design promises holds after each act, and outlives the server.</summary>
public sealed class WalkTests
{
    private static readonly string[] Everything =
    [
        "administrator", "ban", "close_room", "delete_account", "edit", "exempt", "invite", "join", "kick", "leave", "login", "logout", "mute", "nick", "redact",
        "register", "register_room", "remove_account", "rename_account", "rename_room", "role", "say", "server_ban", "server_exempt", "server_kick", "server_set",
        "server_unban", "server_unexempt", "set", "silence", "topic", "transfer_room", "unban", "unsilence", "whisper",
        "Banned", "GuestsReadOnly", "InviteOnly", "NotAllowed", "NotInRoom", "Outranked", "RoomRegistered", "RoomTaken", "RoomsOwned", "Silenced", "TooManyBans",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_comes_apart(int seed)
    {
        var crowd = new Crowd(seed);
        for (var i = 0; i < 300; i++)
        {
            crowd.Step();
            try
            {
                Check(crowd);
            }
            catch (Exception wrong)
            {
                throw new InvalidOperationException($"seed {seed}, step {i}, {crowd.Last}", wrong);
            }
        }

        var before = Kept(crowd.World);
        crowd.Restart();
        Assert.Equal(before, Kept(crowd.World));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_store_that_is_full_changes_nothing_that_it_refuses(int seed)
    {
        var crowd = new Crowd(seed);
        for (var i = 0; i < 300; i++)
        {
            var before = crowd.World.State();
            crowd.World.Store.IsFull = i % 3 == 0;
            crowd.Step();
            if (crowd.Screens.SelectMany(s => s.Refusals).Any(r => r.Code == RefusalCode.StoreUnavailable))
            {
                Assert.Equal(before, crowd.World.State());
            }
        }

        crowd.World.Store.IsFull = false;
        var kept = Kept(crowd.World);
        crowd.Restart();
        Assert.Equal(kept, Kept(crowd.World));
    }

    /// <summary>A random test says nothing of what it never comes to.</summary>
    [Fact]
    public void The_walks_come_to_everything()
    {
        var reached = new HashSet<string>();
        for (var seed = 1; seed <= 40; seed++)
        {
            var crowd = new Crowd(seed);
            for (var i = 0; i < 300; i++)
            {
                crowd.Step();
            }

            reached.UnionWith(crowd.Reached);
        }

        Assert.Equal([], Everything.Except(reached));
    }

    private static void Check(Crowd crowd)
    {
        var (hub, now) = (crowd.World.Hub, crowd.World.Time.Now);
        foreach (var room in hub.Rooms.Open)
        {
            Assert.True(room.Count > 0 || room.IsKept, $"{room.Name} is open, and nobody's, and empty");
            Assert.True(hub.Rooms.TryFind(room.Name, out var byName) && byName == room && hub.Rooms.IsOpen(room));
            Assert.InRange(room.People.Count(p => room.RoleOf(p) == Role.Owner), 0, 1);
            foreach (var person in room.People)
            {
                Assert.Contains(room, person.Rooms);
                var standing = Standings.Of(hub, person, room);
                Assert.False(room.Bans.Judge(BanSubject.Of(person), now).Ban is not null && standing.Rank < (int)Role.Moderator, $"{person.Nick} is banned from {room.Name} and in it");
                Assert.False(room.Record is not null && !person.IsAccount && room.RoleOf(person) > Role.Voiced, $"{person.Nick} is a guest and {room.RoleOf(person)}");
                Assert.False(room.Options.Guests == GuestPolicy.None && !person.IsAccount && standing.Rank < (int)Role.Moderator, $"{person.Nick} is a guest in {room.Name}");
            }
        }

        foreach (var person in hub.People.All)
        {
            Assert.All(person.Rooms, room => Assert.True(room.Has(person) && hub.Rooms.IsOpen(room)));
            Assert.True(person.IsOnline || person.IsAccount || person.IsConsole);
            Assert.False(person.IsOnline && !person.IsAdministrator && hub.Community.Bans.Judge(BanSubject.Of(person), now).Ban is not null, $"{person.Nick} is banned and here");
        }

        foreach (var screen in crowd.Screens.Where(s => !s.Actor.Session.IsOver && s.Actor.Session.IsLoggedIn))
        {
            var session = screen.Actor.Session;
            Assert.Equal(session.Person!.Nick.Text, screen.Nick);
            Assert.Equal(session.Person.Rooms.Select(r => r.Name.Text).Order(), screen.Rooms.Order());
            Assert.True(session.Current is null ? session.Person.Rooms.Count == 0 : session.Current.Has(session.Person), "the current room is another");
        }
    }

    /// <summary>Everything that is to outlive the server.</summary>
    private static IReadOnlyList<string> Kept(World world)
    {
        var hub = world.Hub;
        return
        [
            $"{hub.Community.Server with { CloakKey = null }}",
            .. hub.People.Accounts.Select(p => $"{p.Account}").Order(StringComparer.Ordinal),
            .. hub.Community.Bans.Standing(world.Time.Now).Select(b => $"{b}").Order(StringComparer.Ordinal),
            .. hub.Rooms.Open.Where(r => r.Record is not null).SelectMany(OfRoom).Order(StringComparer.Ordinal),
        ];

        IEnumerable<string> OfRoom(Room room) =>
        [
            $"{room.Name} {room.Key} {room.Options}",
            .. room.OffTheRecord ? (string[])[] : [$"{room.Name} last {room.LastSeq}"],
            .. room.Roles.All.Select(r => $"{room.Name} role {r.Key} {r.Value}"),
            .. room.Bans.Standing(world.Time.Now).Select(b => $"{room.Name} {b}"),
            .. room.People.Where(p => p.IsAccount).Select(p => $"{room.Name} has {p.Nick}"),
        ];
    }
}
