using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Moderation;

/// <summary>What a ban of a room does to the one whom it is about, and what everyone else sees of it.</summary>
public sealed class BanTests
{
    private readonly TeaRoom _tea = new();
    private readonly World _world;

    public BanTests() => _world = _tea.World;

    [Fact]
    public void Whoever_is_banned_is_out_at_once_on_every_connection()
    {
        var phone = _world.Again("alice", "203.0.113.77");
        _tea.Moderator.Types("/ban alice 7d spam");

        foreach (var who in new[] { _tea.Moderator, _tea.Plain, phone, _tea.Guest })
        {
            Assert.True(who.Told.OfType<Kicked>().Single() is { Nick.Text: "alice", By.Text: "mona", Reason: "spam", IsBan: true });
        }

        Assert.All([_tea.Plain, phone], who => Assert.Equal("lobby", who.Told.OfType<RoomExited>().Single().Current!.Text));
        var made = _tea.Moderator.Sees<BanMade>();
        Assert.Equal((1, false, "alice", "mona", "spam"), (made.Affected, made.IsGuest, made.Ban.Mask.Text, made.Ban.By, made.Ban.Reason));
        Assert.Equal(_world.Time.Now.AddDays(7), made.Ban.Until);
        Assert.Equal("mona Ban tea alice until 2026-01-09 03:04 UTC (spam)", _world.Audit()[^1]);
        _tea.Forget();
        phone.Forgets();
        _tea.Guest.Types("without alice");
        Assert.Empty(_tea.Plain.Told);
        Assert.Empty(phone.Told);
    }

    [Fact]
    public void And_does_not_come_back_nor_read_nor_speak()
    {
        _tea.Moderator.Types("/ban alice 7d spam");
        _tea.Plain.Forgets();
        _tea.Plain.Types("/join tea");
        var refusal = _tea.Plain.IsRefused(RefusalCode.Banned);
        Assert.Equal(("tea", "spam", _world.Time.Now.AddDays(7)), (refusal.Subject, refusal.Why, refusal.Until));
        foreach (var verb in new[] { "say", "history", "search", "who", "topic", "roles", "set", "report", "invite", "leave", "typing" })
        {
            _tea.Plain.Asks(verb, [("room", "tea"), .. Needed(verb)]);
            Assert.Equal("tea", _tea.Plain.IsRefused(RefusalCode.NotInRoom).Subject);
        }
    }

    [Fact]
    public void A_ban_is_about_the_account_whatever_it_is_called_and_outlives_the_server()
    {
        _tea.Moderator.Types("/ban alice");
        _tea.Plain.Types("/nick alicia");
        Assert.Equal(RefusalCode.Banned, _tea.Plain.Tries("/join tea"));
        _world.Restart();
        var back = _world.Connects();
        back.Types("/login alicia alice's password");
        Assert.Equal(["lobby"], back.Person.Rooms.Select(r => r.Name.Text));
        Assert.Equal(RefusalCode.Banned, back.Tries("/join tea"));
    }

    [Fact]
    public void Whoever_was_banned_in_the_last_moment_is_no_member_once_the_ban_is_lifted()
    {
        _tea.Moderator.Begins("/ban alice");
        _world.Crash();
        Assert.DoesNotContain(_tea.Room.People, p => p.Nick.Text == "alice");
        _world.Console().Asks("unban", ("room", "tea"), ("whom", "alice"));
        _world.Restart();
        Assert.DoesNotContain(_tea.Room.People, p => p.Nick.Text == "alice");
    }

    [Fact]
    public void A_guest_is_banned_under_every_name_of_that_connection()
    {
        _tea.Moderator.Types("/ban gus");
        Assert.True(_tea.Moderator.Sees<BanMade>().IsGuest);
        _tea.Guest.Types("/nick gustav");
        Assert.Equal(RefusalCode.Banned, _tea.Guest.Tries("/join tea"));

        // The name stays banned, whoever has it: a guest of another name is let in, which is what the moderator is told.
        _tea.Guest.Drops();
        Assert.Equal(RefusalCode.Banned, _world.Guest("Gus").Tries("/join tea"));
        Assert.Null(_world.Guest("gustav").Tries("/join tea"));
    }

    [Fact]
    public void Neither_an_invitation_nor_membership_opens_the_door()
    {
        _tea.Owner.Types("/role alice member");
        _tea.Moderator.Types("/ban alice");
        _tea.Forget();
        Assert.Null(_tea.Owner.Tries("/invite alice"));
        _tea.Plain.Sees<Invited>();
        Assert.Equal(RefusalCode.Banned, _tea.Plain.Tries("/join tea"));
        _tea.Owner.Types("/set password camomile");
        Assert.Equal(RefusalCode.Banned, _tea.Plain.Tries("/join tea camomile"));
    }

    [Fact]
    public void What_was_said_before_the_ban_in_the_same_moment_is_told_and_what_came_after_is_not()
    {
        _tea.Plain.Begins("one");
        _tea.Moderator.Begins("/ban alice");
        _tea.Plain.Begins("/join tea");
        _tea.Plain.Asks("say", ("room", "tea"), ("text", "two"));
        Assert.Equal(["one"], _tea.Guest.Hears());
        Assert.Equal(["one"], _world.Log.Room("tea").Select(f => f.Text));
    }

    [Fact]
    public void Somebody_who_is_away_or_has_never_come_can_be_banned()
    {
        _world.Account("bob").Drops();
        _tea.Plain.Drops();
        foreach (var whom in new[] { "alice", "bob", "nobody" })
        {
            _tea.Moderator.Types("/ban " + whom);
        }

        Assert.Equal([1, 0, 0], _tea.Moderator.Told.OfType<BanMade>().Select(b => b.Affected));
        Assert.Equal(["lobby"], _world.Again("alice").Person.Rooms.Select(r => r.Name.Text));
        Assert.Equal(RefusalCode.Banned, _world.Again("bob").Tries("/join tea"));
        Assert.Equal(RefusalCode.Banned, _world.Guest("nobody").Tries("/join tea"));
    }

    [Fact]
    public void A_ban_in_a_room_that_is_nobody_s_lasts_as_long_as_the_room()
    {
        _tea.Plain.Types("/join attic");
        _tea.Plain.Types("/ban gus");
        Assert.Equal(RefusalCode.Banned, _tea.Guest.Tries("/join attic"));
        Assert.Empty(_world.Store.Load().Bans);
        _tea.Plain.Types("/leave");
        Assert.Null(_tea.Guest.Tries("/join attic"));
    }

    [Fact]
    public void Whoever_bans_the_last_one_of_a_room_closes_it()
    {
        _tea.Guest.Types("/join attic");
        var console = _world.Console();
        console.Asks("ban", ("room", "attic"), ("whom", "gus"));
        Assert.Equal(RefusalCode.Outranked, console.Tries("/server-ban root"));
        Assert.DoesNotContain(_world.Hub.Rooms.Open, r => r.Name.Text == "attic" && r.Count == 0);
    }

    private static (string, string?)[] Needed(string verb) => verb switch
    {
        "say" or "search" => [("text", "hi")],
        "invite" => [("nick", "gus")],
        "report" => [("nick", "gus"), ("reason", "noise")],
        _ => [],
    };
}
