using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Rooms;

public sealed class RenameRoomTests
{
    private readonly TeaRoom _tea = new();

    [Fact]
    public void Everything_goes_along_and_everyone_in_the_room_is_told()
    {
        var phone = _tea.World.Again("alice");
        _tea.Owner.Types("/topic green");
        _tea.Plain.Types("hello");
        _tea.Owner.Types("/silence gus");
        _tea.Owner.Types("/set slow 10s");
        _tea.Forget();
        _tea.Owner.Types("/rename-room Coffee");
        foreach (var who in new[] { _tea.Owner, _tea.Plain, phone, _tea.Guest })
        {
            Assert.True(who.Told.OfType<RoomRenamed>().Single() is { Old.Text: "tea", New.Text: "Coffee", By.Text: "olive" });
        }

        Assert.Equal("olive RenameRoom tea Coffee", _tea.World.Audit()[^1]);
        Assert.Equal("Coffee", _tea.Plain.Session.Current!.Name.Text);
        Assert.Equal(RefusalCode.Silenced, _tea.Guest.Tries("hello"));
        _tea.World.Restart();
        var alice = _tea.World.Again("alice");
        Assert.Equal(["Coffee", "lobby"], alice.Person.Rooms.Select(r => r.Name.Text).Order(StringComparer.Ordinal));
        alice.Types("/join coffee");
        var entered = alice.Sees<RoomEntered>();
        Assert.Equal(("green", "hello", 2), (entered.Topic!.Text, Assert.Single(entered.History).Fact.Text, entered.LastSeq));
        Assert.Equal("Coffee", entered.History[0].Room!.Text);
        Assert.Equal("gus", Assert.Single(_tea.World.Room("coffee").Bans.Standing(_tea.World.Time.Now)).Mask.Text);
    }

    [Theory]
    [InlineData("lobby", RefusalCode.RoomTaken)]
    [InlineData("LOBBY", RefusalCode.RoomTaken)]
    [InlineData("attic", RefusalCode.RoomTaken)]
    [InlineData("#Attic", RefusalCode.RoomTaken)]
    [InlineData("a b", RefusalCode.RoomNameInvalid)]
    [InlineData("tea#1", RefusalCode.RoomNameInvalid)]
    [InlineData("", RefusalCode.RoomNameInvalid)]
    [InlineData("tea", null)] // what it is called
    public void What_it_cannot_be_called(string name, RefusalCode? code)
    {
        _tea.Plain.Types("/join attic");
        var before = _tea.World.State();
        _tea.Owner.Asks("rename_room", ("room", "tea"), ("name", name));
        Assert.Equal(code, _tea.Owner.Told.OfType<Refused>().SingleOrDefault()?.Refusal.Code);
        Assert.Equal(before, _tea.World.State());
        Assert.Empty(_tea.Guest.Told);
    }

    [Fact]
    public void A_client_resumes_under_the_new_name_and_under_the_old_one_there_is_nothing()
    {
        _tea.Owner.Types("one");
        _tea.Plain.Drops();
        _tea.Owner.Types("/rename-room coffee");
        _tea.Owner.Types("two");
        var alice = _tea.World.Connects();
        alice.Types("/login alice alice's password");
        alice.Forgets();
        alice.Asks("join", ("room", "coffee"), ("after", "1"));
        Assert.Equal(["two"], alice.Sees<RoomEntered>().History.Select(h => h.Fact.Text));
        alice.Asks("join", ("room", "tea"), ("after", "1"));
        var entered = alice.Told.OfType<RoomEntered>().Single();
        Assert.Equal((0L, 1, false), (entered.LastSeq, entered.People, entered.MoreHistory));
        Assert.Empty(entered.History);
    }

    [Fact]
    public void A_page_that_is_under_way_comes_under_the_new_name()
    {
        for (var i = 0; i < 70; i++)
        {
            _tea.Owner.Types($"{i}");
        }

        var otto = _tea.World.Account("otto");
        _tea.World.Background.Holds = true;
        otto.Asks("join", ("room", "tea"), ("after", "1"));
        _tea.Owner.Begins("/rename-room coffee");
        _tea.World.Background.AnswerAll();
        Assert.Equal(["RoomRenamed", "RoomEntered"], otto.Told.Where(e => e is RoomRenamed or RoomEntered).Select(e => e.GetType().Name));
        Assert.Equal("coffee", otto.Told.OfType<RoomEntered>().Single().Room.Text);
    }

    [Fact]
    public void A_full_store_calls_it_nothing_else()
    {
        var before = _tea.World.State();
        _tea.World.Store.IsFull = true;
        Assert.Equal(RefusalCode.StoreUnavailable, _tea.Owner.Tries("/rename-room coffee"));
        Assert.Equal(RefusalCode.StoreUnavailable, _tea.Owner.Tries("/rename-room Tea"));
        Assert.Equal(before, _tea.World.State());
        Assert.Empty(_tea.Guest.Told);
    }

    [Fact]
    public void A_room_that_is_nobody_s_keeps_its_name()
    {
        _tea.Plain.Types("/join attic");
        Assert.Equal(RefusalCode.RoomNotRegistered, _tea.Plain.Tries("/rename-room cellar"));
        Assert.Equal(RefusalCode.RoomNotRegistered, _tea.Plain.Tries("/transfer-room olive"));
        Assert.Equal(RefusalCode.RoomNotRegistered, _tea.Plain.Tries("/close-room attic"));
        Assert.Equal(RefusalCode.NotInLobby, _tea.Admin.Tries("/close-room lobby"));
    }
}
