using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Community;

/// <summary>One person on several devices, and on none.</summary>
public sealed class ManySessionsTests
{
    private readonly World _world = new();

    [Fact]
    public void Each_sees_what_the_others_say_and_lists_show_one_person()
    {
        var desk = _world.Account("alice");
        var bob = _world.Guest("bob");
        var phone = _world.Again("alice");

        bob.DoesNotSee<PersonJoined>();
        bob.DoesNotSee<PresenceChanged>();
        desk.Forgets();
        phone.Types("from the phone");
        Assert.Equal(["from the phone"], desk.Hears());
        bob.Forgets();
        bob.Types("/who");
        Assert.Equal(["alice", "bob"], bob.Sees<PeopleListed>().People.Select(p => p.Nick.Text));
        Assert.Equal(2, _world.Hub.People.Count);
    }

    [Fact]
    public void Leaving_one_leaves_the_rest()
    {
        var desk = _world.Account("alice");
        var phone = _world.Again("alice");
        var bob = _world.Guest("bob");

        phone.Drops();

        Assert.Empty(bob.Told);
        bob.Types("anyone?");
        Assert.Equal(["anyone?"], desk.Hears());
        Assert.Empty(phone.Hears());
    }

    [Fact]
    public void Joining_and_leaving_a_room_is_done_on_all_of_them()
    {
        var desk = _world.Account("alice");
        var phone = _world.Again("alice");
        desk.Types("/join tea");
        Assert.Equal("tea", phone.Sees<RoomEntered>().Room.Text);
        phone.Types("/leave tea");
        Assert.Equal("tea", desk.Told.OfType<RoomExited>().Single().Room.Text);
        Assert.Equal(["lobby"], desk.Person.Rooms.Select(r => r.Name.Text));
    }

    [Fact]
    public void Text_goes_to_the_room_that_another_connection_joined_where_there_was_none()
    {
        var (desk, phone) = (_world.Account("alice"), _world.Again("alice"));
        Assert.Null(desk.Tries("/leave lobby"));
        Assert.Null(desk.Tries("/join tea"));
        Assert.Null(desk.Tries("/join coffee"));
        phone.Types("hello");
        Assert.Equal("tea", desk.Told.OfType<FactHappened>().Single().Room!.Text);
    }

    [Fact]
    public void Muting_is_a_matter_of_one_connection()
    {
        var desk = _world.Account("alice");
        var phone = _world.Again("alice");
        var bob = _world.Guest("bob");
        desk.Types("/mute");
        desk.Forgets();
        phone.Forgets();
        bob.Types("hello");
        Assert.Empty(desk.Hears());
        Assert.Equal(["hello"], phone.Hears());
    }

    [Fact]
    public void An_account_stays_a_member_while_it_is_away_and_reads_what_it_missed()
    {
        var alice = _world.Account("alice");
        var bob = _world.Guest("bob");
        bob.Types("before");
        alice.Drops();
        Assert.False(bob.Told.OfType<PresenceChanged>().Single().Online);
        bob.DoesNotSee<PersonLeft>();
        bob.Types("one");
        bob.Types("two");

        var back = _world.Connects();
        back.Types("/login alice alice's password");

        var entered = back.Sees<RoomEntered>();
        Assert.Equal(["one", "two"], entered.History.Select(h => h.Fact.Text));
        Assert.Equal(1, entered.Seen);
        Assert.Equal(3, entered.LastSeq);
    }

    [Fact]
    public void A_second_device_sees_the_last_posts()
    {
        var alice = _world.Account("alice");
        alice.Types("one");
        var phone = _world.Connects();
        phone.Types("/login alice alice's password");
        var entered = phone.Sees<RoomEntered>();
        Assert.Equal(["one"], entered.History.Select(h => h.Fact.Text));
        Assert.Null(entered.Seen);
    }

    [Fact]
    public void Rooms_outlive_the_server_and_so_does_what_was_seen()
    {
        var alice = _world.Account("alice");
        alice.Types("/join tea");
        alice.Types("mine");
        alice.Drops();
        var bob = _world.Guest("bob");
        bob.Types("/join tea");
        bob.Types("yours");
        bob.Drops();
        _world.Restart();

        var back = _world.Connects();
        back.Types("/login alice alice's password");

        Assert.Equal(["lobby", "tea"], back.Person.Rooms.Select(r => r.Name.Text).Order());
        var tea = back.Told.OfType<RoomEntered>().Single(e => e.Room.Text == "tea");
        Assert.Equal(["yours"], tea.History.Select(h => h.Fact.Text));
    }

    [Fact]
    public void A_join_just_before_the_disconnect_is_not_lost()
    {
        var alice = _world.Account("alice");
        alice.Begins("/join tea");
        alice.Drops();
        _world.Restart();
        Assert.Contains("tea", _world.Again("alice").Person.Rooms.Select(r => r.Name.Text));
    }

    [Fact]
    public void A_room_that_was_left_stays_left_after_a_restart()
    {
        var alice = _world.Account("alice");
        alice.Types("/join tea");
        alice.Types("/leave tea");
        alice.Drops();
        _world.Restart();
        Assert.Equal(["lobby"], _world.Again("alice").Person.Rooms.Select(r => r.Name.Text));
    }

    [Fact]
    public void What_a_login_shows_is_bounded_as_a_page_is()
    {
        var world = new World(new ChatLimits { MaxPageBytes = 10_000 });
        var alice = world.Account("alice");
        var bob = world.Guest("bob");
        foreach (var room in new[] { "a", "b", "c" })
        {
            alice.Types("/join " + room);
            bob.Types("/join " + room);
        }

        alice.Drops();
        foreach (var room in new[] { "a", "b", "c" })
        {
            bob.Asks("say", ("room", room), ("text", new string('x', 6000)));
        }

        var back = world.Connects();
        back.Types("/login alice alice's password");
        var entered = back.Told.OfType<RoomEntered>().ToList();
        Assert.Equal(4, entered.Count);
        Assert.True(entered.Sum(e => e.History.Sum(h => h.Fact.Text.Length)) <= 10_000);
    }
}
