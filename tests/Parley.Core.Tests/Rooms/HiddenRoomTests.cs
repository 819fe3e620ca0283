using System.Collections;
using System.Reflection;
using Parley.Core.Events;
using Parley.Core.Policy;
using Parley.Core.Tests.Community.Support;
using Parley.Core.Verbs;

namespace Parley.Core.Tests.Rooms;

/// <summary>A room that is hidden, one that is missing, and one that somebody is merely not in: nobody can tell them apart by asking.</summary>
public sealed class HiddenRoomTests
{
    /// <summary>Every verb that is about a room, but the one that goes in.</summary>
    public static TheoryData<string> Verbs
        => [.. VerbTable.All.Where(v => v.Params.Any(p => p.Name == "room") && DeedTable.Of(v.Deed).Place == Place.Room).Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_answer_is_the_same_whatever_is_asked(string verb)
    {
        foreach (var who in new[] { "guest", "account", "banned" })
        {
            var answers = new[] { "hidden", "missing", "other", "#Hidden", "\uFF48idden" }.Select(room => Ask(who, verb, room)).ToList();
            Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        }
    }

    [Fact]
    public void No_list_and_no_person_tells_of_it()
    {
        var (world, mallory) = Start("account");
        mallory.Types("/rooms");
        Assert.Equal(["lobby", "other"], mallory.Sees<RoomsListed>().Rooms.Select(r => r.Name.Text).Order());
        mallory.Types("/whois olive");
        Assert.Equal(["lobby"], mallory.Sees<PersonDescribed>().Rooms.Select(p => p.Room.Text));
        mallory.Asks("token", ("name", "spy"), ("scopes", "read"), ("rooms", "hidden"));
        Assert.Equal(RefusalCode.NotInRoom, mallory.IsRefused(RefusalCode.NotInRoom).Code);
        Assert.DoesNotContain(mallory.Told, e => e.ToString().Contains("hidden", StringComparison.Ordinal));

        // To whoever is asked in, it is there.
        var olive = world.Again("olive");
        olive.Asks("invite", ("room", "hidden"), ("nick", "mallory"));
        Assert.Equal("hidden", mallory.Sees<Invited>().Room.Text);
        mallory.Types("/rooms");
        Assert.Contains(mallory.Sees<RoomsListed>().Rooms, r => r is { Name.Text: "hidden", Joined: false });
        mallory.Types("/whois olive");
        Assert.Contains(mallory.Sees<PersonDescribed>().Rooms, p => p.Room.Text == "hidden");
    }

    [Fact]
    public void Nothing_that_happens_in_it_is_told_outside()
    {
        var (world, mallory) = Start("account");
        var bob = world.Account("bob");
        mallory.Forgets();
        var olive = world.Again("olive");
        foreach (var line in new[] { "/join hidden", "psst", "/topic secrets", "/invite bob", "/role bob moderator", "/set slow 1s", "/ban mallory", "/rename-room secret", "/close-room secret" })
        {
            olive.Types(line);
            olive.IsFine();
        }

        Assert.DoesNotContain(mallory.Told, e => e is not PresenceChanged and not RoomExited);
        Assert.NotEmpty(bob.Told);
    }

    [Fact]
    public void A_room_is_unlisted_or_for_those_invited_each_by_itself()
    {
        var tea = new TeaRoom();
        var otto = tea.World.Account("otto");
        tea.Owner.Types("/set unlisted on");
        Assert.DoesNotContain("tea", Listed(otto));
        Assert.Contains("tea", Listed(tea.Plain));
        Assert.Contains("tea", Listed(tea.Admin));
        Assert.Null(otto.Tries("/join tea"));
        Assert.Null(otto.Tries("/leave"));
        tea.Owner.Types("/set unlisted off");
        tea.Moderator.Types("/set invite-only on");
        Assert.DoesNotContain("tea", Listed(otto));
        Assert.Equal(RefusalCode.InviteOnly, otto.Tries("/join tea"));
        tea.Owner.Types("/role otto member");
        Assert.Contains("tea", Listed(otto));
        Assert.Null(otto.Tries("/join tea"));
    }

    private static IEnumerable<string> Listed(Actor who)
    {
        who.Forgets();
        who.Types("/rooms");
        return who.Sees<RoomsListed>().Rooms.Select(r => r.Name.Text);
    }

    private static (World World, Actor Mallory) Start(string who)
    {
        var world = new World();
        var olive = world.Owner("olive", "hidden");
        olive.Types("/set invite-only on");
        olive.Types("/set unlisted on");
        olive.Types("secret");
        world.Owner("otto", "other").Types("other");
        var mallory = who == "guest" ? world.Guest("mallory") : world.Account("mallory");
        if (who == "banned")
        {
            foreach (var room in new[] { "hidden", "other" })
            {
                world.Console().Asks("ban", ("room", room), ("whom", "mallory"));
            }
        }

        mallory.Forgets();
        return (world, mallory);
    }

    private static string Ask(string who, string verb, string room)
    {
        var (_, mallory) = Start(who);
        VerbTable.TryFind(verb, out var row);
        mallory.Asks(verb, [.. row!.Params.Where(p => !p.Optional || p.Name == "room").Select(p => (p.Name, Argument(p.Name, room)))]);
        var name = room.TrimStart('#');
        return string.Join('\n', mallory.Told.Select(Written)).Replace(name, "ROOM", StringComparison.Ordinal);
    }

    private static string? Argument(string name, string room) => name switch
    {
        "room" => room,
        "nick" => "olive",
        "seq" => "1",
        "role" => "voiced",
        "name" => "elsewhere",
        _ => "sec*",
    };

    /// <summary>An event with everything in it, lists too.</summary>
    private static string Written(ChatEvent told)
        => told + string.Concat(told.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && typeof(IEnumerable).IsAssignableFrom(p.PropertyType))
            .Select(p => string.Join(',', ((IEnumerable?)p.GetValue(told))?.Cast<object>() ?? [])));
}
