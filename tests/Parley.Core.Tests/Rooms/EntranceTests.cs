using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Rooms;

/// <summary>Passwords, invitations, limits: who comes in.</summary>
public sealed class EntranceTests
{
    private readonly TeaRoom _tea = new();

    [Fact]
    public void A_password_is_asked_of_everybody_who_does_not_belong()
    {
        _tea.Owner.Types("/set password earl grey");
        Assert.Equal("on", _tea.Guest.Sees<RoomChanged>().Setting.Value);
        Assert.DoesNotContain("earl grey", string.Join('\n', _tea.World.Audit()), StringComparison.Ordinal);
        Assert.DoesNotContain("earl grey", string.Join('\n', _tea.World.State()), StringComparison.Ordinal);
        var otto = _tea.World.Account("otto");
        foreach (var wrong in new[] { "/join tea", "/join tea Earl Grey", "/join tea earl", "/join tea on" })
        {
            Assert.Equal(RefusalCode.RoomPasswordWrong, otto.Tries(wrong));
        }

        otto.Asks("join", ("room", "tea"), ("password", ""));
        otto.IsRefused(RefusalCode.RoomPasswordWrong);
        Assert.Null(otto.Tries("/join tea earl grey"));
        Assert.Null(otto.Tries("/leave"));
        Assert.Equal(RefusalCode.RoomPasswordWrong, otto.Tries("/join tea"));
        _tea.Owner.Types("/role otto member");
        Assert.Null(otto.Tries("/join tea"));
        _tea.World.Restart();
        Assert.Null(_tea.World.Guest("gast").Tries("/join tea \uFF45arl grey")); // on another keyboard
        var (geist, olive) = (_tea.World.Guest("geist"), _tea.World.Again("olive"));
        Assert.Equal(RefusalCode.RoomPasswordWrong, geist.Tries("/join tea"));
        Assert.Null(olive.Tries("/join tea"));
        Assert.Null(olive.Tries("/set password OFF"));
        Assert.Null(geist.Tries("/join tea"));
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\u0000")]
    [InlineData("a\uFFFEb")]
    public void A_password_of_anything_at_all_is_wrong_and_no_more(string password)
    {
        _tea.Owner.Types("/set password earl grey");
        var otto = _tea.World.Account("otto");
        otto.Forgets();
        otto.Asks("join", ("room", "tea"), ("password", password));
        otto.IsRefused(RefusalCode.RoomPasswordWrong);
        _tea.Owner.Forgets();
        _tea.Owner.Asks("set", ("setting", "password"), ("value", password));
        _tea.Owner.IsRefused(RefusalCode.BadSetting);
    }

    [Fact]
    public void Half_a_letter_is_wrong_too()
    {
        _tea.Owner.Types("/set password earl grey");
        var otto = _tea.World.Account("otto");
        otto.Forgets();
        otto.Asks("join", ("room", "tea"), ("password", "\U0001D49C"[..1]));
        otto.IsRefused(RefusalCode.RoomPasswordWrong);
    }

    [Fact]
    public void Guesses_are_counted_by_address_and_right_ones_are_none()
    {
        _tea.Owner.Types("/set password earl grey");
        var friend = _tea.World.Guest("friend", "203.0.113.9");
        for (var i = 0; i < 30; i++)
        {
            Assert.Null(friend.Tries("/join tea earl grey"));
            Assert.Null(friend.Tries("/leave"));
        }

        for (var i = 0; i < 10; i++)
        {
            var guesser = _tea.World.Guest($"guesser{i}", "203.0.113.7");
            Assert.Equal(RefusalCode.RoomPasswordWrong, guesser.Tries($"/join tea guess {i}"));
        }

        var last = _tea.World.Guest("last", "203.0.113.7");
        Assert.Equal(RefusalCode.RateLimited, last.Tries("/join tea earl grey"));
        _tea.World.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Null(last.Tries("/join tea earl grey"));
    }

    [Fact]
    public void An_invitation_is_used_once_and_opens_every_door_but_a_full_room_s()
    {
        _tea.Owner.Types("/set password earl grey");
        _tea.Moderator.Types("/set invite-only on");
        _tea.Owner.Types("/set limit 6");
        var (otto, bob) = (_tea.World.Account("otto"), _tea.World.Guest("bob"));
        Assert.Equal(RefusalCode.NotAllowed, _tea.Plain.Tries("/invite otto"));
        foreach (var who in new[] { otto, bob })
        {
            Assert.Equal(RefusalCode.InviteOnly, who.Tries("/join tea earl grey"));
            _tea.Moderator.Types("/invite " + who.Nick);
            Assert.True(who.Sees<Invited>() is { Room.Text: "tea", By.Text: "mona" });
        }

        Assert.Null(otto.Tries("/join tea"));
        Assert.Equal(RefusalCode.RoomFull, bob.Tries("/join tea"));
        Assert.Null(otto.Tries("/leave"));
        Assert.Equal(RefusalCode.InviteOnly, otto.Tries("/join tea"));
        Assert.Null(bob.Tries("/join tea"));
    }

    [Fact]
    public void Those_who_keep_order_come_into_a_full_room_and_nobody_is_put_out_of_one()
    {
        _tea.Moderator.Types("/leave");
        _tea.Owner.Types("/set limit 1");
        Assert.Equal(4, _tea.Room.Count);
        Assert.Null(_tea.Moderator.Tries("/join tea"));
        Assert.Null(_tea.Plain.Tries("/leave"));
        Assert.Equal(RefusalCode.RoomFull, _tea.Plain.Tries("/join tea"));
        _tea.Owner.Types("/role alice member");
        Assert.Equal(RefusalCode.RoomFull, _tea.Plain.Tries("/join tea"));
    }

    [Fact]
    public void The_server_has_so_many_rooms_and_a_room_so_many_people()
    {
        var world = new World(new ChatLimits { Community = new CommunityLimits { MaxRooms = 2, MaxMembers = 2 } });
        var (one, two, three) = (world.Guest("one"), world.Guest("two"), world.Connects());
        three.Types("/login three");
        Assert.Null(one.Tries("/join tea"));
        Assert.Equal(RefusalCode.ServerFull, two.Tries("/join coffee"));
        Assert.Equal(RefusalCode.RoomFull, three.Tries("/join lobby"));
        Assert.Null(two.Tries("/leave lobby"));
        Assert.Null(three.Tries("/join lobby"));
        Assert.Null(one.Tries("/leave tea"));
        Assert.Null(two.Tries("/join coffee"));
    }
}
