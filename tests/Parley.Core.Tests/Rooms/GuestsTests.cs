using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Rooms;

/// <summary>Rooms, and servers, where guests only read, or are not at all.</summary>
public sealed class GuestsTests
{
    private readonly TeaRoom _tea = new();

    [Theory]
    [InlineData("/set guests read-only")]
    [InlineData("/set GUESTS read_only")]
    public void In_a_room_where_they_only_read_they_read(string line)
    {
        _tea.Guest.Types("before");
        Assert.Null(_tea.Owner.Tries(line));
        Assert.Equal("read-only", _tea.Guest.Told.OfType<RoomChanged>().Single().Setting.Value);
        foreach (var refused in new[] { "hello", "/me waves", "/topic mine", "/edit last mine", "/invite root" })
        {
            Assert.Equal(RefusalCode.GuestsReadOnly, _tea.Guest.Tries(refused));
        }

        foreach (var done in new[] { "/history", "/who", "/redact last", "/report alice noise", "/msg alice psst", "/leave", "/join tea" })
        {
            Assert.Null(_tea.Guest.Tries(done));
        }

        Assert.Null(_tea.Plain.Tries("hello"));
        _tea.Guest.Types("/register correct horse");
        Assert.Null(_tea.Guest.Tries("hello"));
    }

    [Fact]
    public void In_a_room_that_is_not_for_them_they_are_not()
    {
        _tea.Owner.Types("/role gus voiced");
        _tea.Forget();
        _tea.Owner.Types("/set guests none");
        Assert.True(_tea.Plain.Told.OfType<Kicked>().Single() is { Nick.Text: "gus", By.Text: "olive", IsBan: false });
        Assert.Equal("tea", _tea.Guest.Told.OfType<RoomExited>().Single().Room.Text);
        Assert.Equal(RefusalCode.AccountRequired, _tea.Guest.Tries("/join tea"));
        Assert.Null(_tea.Owner.Tries("/invite gus"));
        Assert.Equal(RefusalCode.AccountRequired, _tea.Guest.Tries("/join tea"));
        _tea.World.Restart();
        var gast = _tea.World.Guest("gast");
        Assert.Equal(RefusalCode.AccountRequired, gast.Tries("/join tea"));
        gast.Types("/login alice alice's password");
        Assert.Null(gast.Tries("/join tea"));
    }

    [Fact]
    public void A_guest_who_made_a_room_for_accounts_stays_in_it()
    {
        _tea.Guest.Types("/join attic");
        _tea.Plain.Types("/join attic");
        Assert.Null(_tea.Guest.Tries("/set guests none"));
        Assert.Null(_tea.Guest.Tries("/kick alice"));
    }

    [Theory]
    [InlineData("/register-room attic")]
    [InlineData("/role gus none")]
    public void And_only_for_as_long_as_he_keeps_order_there(string line)
    {
        _tea.Guest.Types("/join attic");
        _tea.Guest.Types("/set guests none");
        Assert.Null(_tea.Admin.Tries("/join attic"));
        Assert.Null(_tea.Admin.Tries(line));
        Assert.DoesNotContain(_tea.Guest.Person, _tea.World.Room("attic").People);
    }

    [Fact]
    public void On_a_server_where_they_only_read_they_make_no_rooms_and_whisper_to_nobody()
    {
        _tea.Admin.Types("/server-set guests read-only");
        foreach (var refused in new[] { "hello", "/topic mine", "/msg alice psst", "/join attic" })
        {
            Assert.Equal(RefusalCode.GuestsReadOnly, _tea.Guest.Tries(refused));
        }

        Assert.Null(_tea.Guest.Tries("/history"));
        Assert.Null(_tea.Guest.Tries("/nick gustav"));
        Assert.Null(_tea.World.Guest("gast").Tries("/join tea"));
        Assert.Null(_tea.Plain.Tries("/msg gustav psst"));
        Assert.Null(_tea.Plain.Tries("/join attic"));
        _tea.World.Restart();
        Assert.Equal(RefusalCode.GuestsReadOnly, _tea.World.Guest("geist").Tries("hello"));
        Assert.Null(_tea.World.Console().Tries("/msg alice psst"));
    }
}
