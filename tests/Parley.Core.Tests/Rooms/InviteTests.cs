using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Rooms;

public sealed class InviteTests
{
    private readonly TeaRoom _tea = new();

    [Fact]
    public void Everybody_in_a_room_asks_others_in_and_nobody_but_the_two_is_told()
    {
        var otto = _tea.World.Account("otto");
        var phone = _tea.World.Again("otto");
        _tea.Forget();
        _tea.Guest.Types("/invite OTTO");
        Assert.True(_tea.Guest.Sees<Noted>() is { Code: NoteCode.InvitationSent, Args: ["otto", "tea"] });
        Assert.All([otto, phone], who => Assert.True(who.Sees<Invited>() is { Room.Text: "tea", By.Text: "gus" }));
        Assert.Empty(_tea.Owner.Told);

        // Another who asks is no news.
        _tea.Plain.Types("/invite otto");
        Assert.Empty(otto.Told);
    }

    [Theory]
    [InlineData("/invite mona", RefusalCode.PersonInRoom)]
    [InlineData("/invite alice", RefusalCode.PersonInRoom)]
    [InlineData("/invite nobody", RefusalCode.NoSuchPerson)]
    [InlineData("/invite console", RefusalCode.NoSuchPerson)]
    [InlineData("/invite [server]", RefusalCode.NoSuchPerson)]
    public void Whom_nobody_asks_in(string line, RefusalCode code) => Assert.Equal(code, _tea.Plain.Tries(line));

    [Fact]
    public void Whoever_has_blocked_the_asker_is_told_nothing_and_the_asker_sees_no_difference()
    {
        _tea.Moderator.Types("/set invite-only on");
        var (otto, bob) = (_tea.World.Account("otto"), _tea.World.Account("bob"));
        otto.Types("/block mona");
        otto.Forgets();
        _tea.Moderator.Forgets();
        _tea.Moderator.Types("/invite otto");
        var one = _tea.Moderator.Sees<Noted>();
        _tea.Moderator.Types("/invite bob");
        Assert.Equal(one.Code, _tea.Moderator.Sees<Noted>().Code);
        Assert.Empty(otto.Told);
        Assert.Equal(RefusalCode.InviteOnly, otto.Tries("/join tea"));
        Assert.Null(bob.Tries("/join tea"));
        _tea.Owner.Types("/invite otto");
        Assert.Null(otto.Tries("/join tea"));
    }

    [Fact]
    public void Somebody_who_was_away_is_told_on_coming_back_until_it_is_used_also_after_a_restart()
    {
        _tea.World.Account("otto").Drops();
        _tea.Owner.Types("/set invite-only on");
        _tea.Owner.Types("/invite otto");
        for (var i = 0; i < 2; i++)
        {
            var otto = ComesBack();
            Assert.True(otto.Told.OfType<Invited>().Single() is { Room.Text: "tea", By.Text: "olive" });
            otto.Drops();
            _tea.World.Restart();
        }

        var back = ComesBack();
        Assert.Null(back.Tries("/join tea"));
        Assert.Null(back.Tries("/leave"));
        _tea.World.Hub.Settle();
        _tea.World.Restart();
        back = ComesBack();
        back.DoesNotSee<Invited>();
        Assert.Equal(RefusalCode.InviteOnly, back.Tries("/join tea"));
    }

    [Fact]
    public void That_of_a_guest_who_registers_and_into_a_room_that_becomes_somebody_s_are_kept()
    {
        var otto = _tea.World.Guest("otto");
        _tea.Owner.Types("/invite otto");
        otto.Types("/register otto's password");
        _tea.Plain.Types("/join attic");
        _tea.Plain.Types("/invite otto");
        _tea.Plain.Types("/register-room");
        _tea.World.Restart();
        Assert.Equal(["attic", "tea"], ComesBack().Told.OfType<Invited>().Select(i => i.Room.Text).Order());
    }

    [Fact]
    public void What_cannot_be_stored_is_not_said_to_have_been_done()
    {
        var otto = _tea.World.Account("otto");
        _tea.World.Store.IsFull = true;
        Assert.Equal(RefusalCode.StoreUnavailable, _tea.Owner.Tries("/invite otto"));
        otto.DoesNotSee<Invited>();
        _tea.World.Store.IsFull = false;
        Assert.Null(_tea.Owner.Tries("/invite otto"));
    }

    private Actor ComesBack()
    {
        var otto = _tea.World.Connects();
        otto.Types("/login otto otto's password");
        return otto;
    }

    [Fact]
    public void An_invitation_is_a_person_s_and_not_a_name_s()
    {
        _tea.Moderator.Types("/set invite-only on");
        var otto = _tea.World.Guest("otto");
        _tea.Moderator.Types("/invite otto");
        otto.Types("/nick ottilie");
        var other = _tea.World.Guest("otto");
        Assert.Equal(RefusalCode.InviteOnly, other.Tries("/join tea"));
        otto.Types("/register correct horse");
        Assert.Null(otto.Tries("/join tea"));
    }

    [Fact]
    public void A_room_s_new_name_is_the_one_that_is_told()
    {
        var otto = _tea.World.Account("otto");
        _tea.Owner.Types("/set invite-only on");
        _tea.Owner.Types("/invite otto");
        _tea.Owner.Types("/rename-room coffee");
        otto.Drops();
        otto = _tea.World.Connects();
        otto.Types("/login otto otto's password");
        Assert.Equal("coffee", otto.Told.OfType<Invited>().Single().Room.Text);
        Assert.Null(otto.Tries("/join coffee"));
    }
}
