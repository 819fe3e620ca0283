using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Rooms;

public sealed class CloseRoomTests
{
    private readonly TeaRoom _tea = new();

    [Fact]
    public void Everyone_is_told_why_and_is_out()
    {
        var phone = _tea.World.Again("alice");
        _tea.Owner.Types("/close-room tea we moved");
        foreach (var who in new[] { _tea.Owner, _tea.Plain, phone, _tea.Guest })
        {
            Assert.True(who.Told.OfType<RoomClosed>().Single() is { Room.Text: "tea", By.Text: "olive", Reason: "we moved" });
            Assert.True(who.Told.OfType<RoomExited>().Single() is { Room.Text: "tea", Current.Text: "lobby" });
            Assert.Equal(["lobby"], who.Person.Rooms.Select(r => r.Name.Text));
            who.DoesNotSee<PersonLeft>();
        }

        Assert.Equal("olive CloseRoom tea (we moved)", _tea.World.Audit()[^1]);
        var stored = _tea.World.Store.Load();
        Assert.Empty(stored.Rooms);
        Assert.Empty(stored.Roles);
        Assert.DoesNotContain(stored.Memberships, m => m.Conversation.Key == "tea");
        Assert.Null(_tea.Plain.Tries("hello, lobby"));
        _tea.World.Restart();
        Assert.DoesNotContain(_tea.World.Hub.Rooms.Open, r => r.Name.Text == "tea");
    }

    [Fact]
    public void Bans_roles_and_invitations_end_with_it()
    {
        _tea.Owner.Types("/ban otto");
        _tea.Owner.Types("/set invite-only on");
        var bob = _tea.World.Account("bob");
        _tea.Owner.Types("/invite bob");
        _tea.Owner.Types("/close-room tea");
        Assert.Empty(_tea.World.Store.Load().Bans);
        Assert.Empty(bob.Person.Invitations);
        Assert.Null(_tea.World.Guest("otto").Tries("/join tea"));
        Assert.Equal(RefusalCode.NotAllowed, _tea.Moderator.Tries("/join tea") ?? _tea.Moderator.Tries("/kick otto"));
    }

    [Fact]
    public void It_is_closed_from_outside_when_nobody_is_in_it()
    {
        foreach (var who in new[] { _tea.Owner, _tea.Admin, _tea.Moderator, _tea.Plain, _tea.Guest })
        {
            who.Types("/leave tea");
        }

        _tea.Owner.Forgets();
        _tea.Owner.Types("/close-room tea");
        Assert.Equal(["RoomClosed", "Done"], _tea.Owner.Told.Select(e => e.GetType().Name));
        Assert.Equal(RefusalCode.NotInRoom, _tea.Owner.Tries("/close-room tea"));
        Assert.Equal(RefusalCode.NoSuchRoom, _tea.Admin.Tries("/close-room tea"));
    }

    [Theory]
    [InlineData("history", false)]
    [InlineData("search", false)]
    [InlineData("audit", false)]
    [InlineData("history", true)]
    [InlineData("search", true)]
    [InlineData("audit", true)]
    public void What_is_still_being_read_of_it_is_told_to_nobody_who_is_out(string verb, bool isKick)
    {
        _tea.Moderator.Types("secret");
        _tea.World.Background.Holds = true;
        _tea.Moderator.Forgets();
        _tea.Moderator.Asks(verb, verb == "search" ? [("room", "tea"), ("text", "sec")] : [("room", "tea")]);
        if (isKick)
        {
            _tea.Owner.Begins("/role mona none");
            _tea.Owner.Begins("/kick mona");
        }
        else
        {
            _tea.Owner.Begins("/close-room tea");
        }

        _tea.World.Background.AnswerAll();
        Assert.Equal(RefusalCode.NotInRoom, _tea.Moderator.Told.OfType<Refused>().Single().Refusal.Code);
        Assert.DoesNotContain(_tea.Moderator.Told, e => e is HistoryRead or SearchRead or AuditRead);
    }

    [Fact]
    public void Whoever_was_put_out_while_joining_is_not_shown_what_was_missed()
    {
        for (var i = 0; i < 70; i++)
        {
            _tea.Owner.Types($"{i}");
        }

        var otto = _tea.World.Account("otto");
        _tea.World.Background.Holds = true;
        otto.Asks("join", ("room", "tea"), ("after", "1"));
        _tea.Owner.Begins("/kick otto");
        _tea.World.Background.AnswerAll();
        otto.DoesNotSee<RoomEntered>();
        Assert.Equal(RefusalCode.NotInRoom, otto.IsRefused(RefusalCode.NotInRoom).Code);
    }

    [Fact]
    public void A_full_store_leaves_it_open()
    {
        var before = _tea.World.State();
        _tea.World.Store.IsFull = true;
        Assert.Equal(RefusalCode.StoreUnavailable, _tea.Owner.Tries("/close-room tea"));
        Assert.Equal(before, _tea.World.State());
        Assert.Empty(_tea.Guest.Told);
    }

    [Fact]
    public void The_name_has_to_be_said()
    {
        Assert.Equal(RefusalCode.MissingParameter, _tea.Owner.Tries("/close-room"));
        Assert.Equal(RefusalCode.NotInRoom, _tea.Owner.Tries("/close-room t\u0435a")); // a Cyrillic е
        Assert.Equal(RefusalCode.NotAllowed, _tea.Moderator.Tries("/close-room tea"));
    }
}
