using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Moderation;

/// <summary>An exception is stronger than every ban and silence, for as long as it is made.</summary>
public sealed class ExemptTests
{
    private readonly TeaRoom _tea = new();

    [Theory]
    [InlineData("alice")]
    [InlineData("al*")]
    [InlineData("@alice")]
    public void It_is_made_before_or_after_and_in_any_form(string mask)
    {
        _tea.Owner.Types("/exempt " + mask);
        Assert.Equal(0, _tea.Owner.Sees<BanMade>().Affected);
        _tea.Owner.Types("/ban *");
        Assert.Equal("gus", _tea.Owner.Told.OfType<Kicked>().Single().Nick.Text);
        _tea.Owner.Types("/silence alice");
        Assert.Null(_tea.Plain.Tries("hello"));

        _tea.Owner.Types("/ban alice");
        Assert.Null(_tea.Plain.Tries("/leave"));
        Assert.Null(_tea.Plain.Tries("/join tea"));
        Assert.Contains(_tea.World.Audit(), a => a.StartsWith("olive Ban tea ", StringComparison.Ordinal) && a.EndsWith(" exception", StringComparison.Ordinal));
    }

    [Fact]
    public void It_lets_somebody_in_who_was_banned_and_speak_who_was_silenced()
    {
        _tea.Owner.Types("/ban alice");
        _tea.Owner.Types("/silence gus");
        _tea.Forget();
        _tea.Owner.Types("/exempt alice");
        _tea.Owner.Types("/exempt gus");
        Assert.Equal(NoteCode.SilenceLifted, _tea.Guest.Sees<Noted>().Code);
        Assert.Null(_tea.Guest.Tries("hello"));
        Assert.Null(_tea.Plain.Tries("/join tea"));
    }

    [Fact]
    public void Once_it_is_taken_back_what_it_stood_before_holds_at_once()
    {
        foreach (var line in new[] { "/exempt alice", "/exempt gus", "/ban al* 1d no names with a", "/silence gus" })
        {
            _tea.Owner.Types(line);
        }

        _tea.Forget();
        _tea.Moderator.Types("/unexempt alice");
        Assert.True(_tea.Guest.Sees<Kicked>() is { Nick.Text: "alice", By.Text: "olive", Reason: "no names with a", IsBan: true });
        Assert.Equal("tea", _tea.Plain.Sees<RoomExited>().Room.Text);
        _tea.Moderator.Types("/unexempt gus");
        Assert.Equal(["tea", "olive"], _tea.Guest.Sees<Noted>().Args);
        Assert.Equal(RefusalCode.Silenced, _tea.Guest.Tries("hello"));
    }

    [Fact]
    public void It_ends_with_its_time_and_then_the_ban_holds_for_whoever_is_there()
    {
        _tea.Owner.Types("/exempt gus 1h");
        _tea.Owner.Types("/ban gus 7d noise");
        Assert.Null(_tea.Guest.Tries("hello"));
        _tea.World.Time.Advance(TimeSpan.FromHours(1));
        _tea.Forget();
        _tea.Owner.Types("is gus gone?");
        Assert.True(_tea.Guest.Sees<Kicked>() is { Nick.Text: "gus", Reason: "noise", IsBan: true });
        Assert.DoesNotContain("is gus gone?", _tea.Guest.Hears());
        Assert.Equal(RefusalCode.Banned, _tea.Guest.Tries("/join tea"));
    }

    [Fact]
    public void One_of_the_server_ends_with_its_time_after_a_restart_too()
    {
        _tea.Admin.Types("/server-exempt alice 1h");
        _tea.Admin.Types("/server-ban al* 7d names");
        _tea.World.Restart();
        var alice = _tea.World.Again("alice");
        _tea.World.Time.Advance(TimeSpan.FromHours(1));
        _tea.World.Guest("carol");
        Assert.Equal(CloseReason.Banned, alice.Ended);
    }

    [Fact]
    public void That_of_an_address_holds_while_somebody_comes_from_there()
    {
        var (office, phone) = (_tea.Joins("bob", address: "203.0.113.7"), _tea.World.Again("bob", "192.0.2.9"));
        _tea.Owner.Types("/exempt @203.0.113.0/24");
        _tea.Owner.Types("/ban bob");
        Assert.Null(phone.Tries("/join tea"));
        phone.Forgets();
        office.Drops();
        Assert.True(phone.Told.OfType<Kicked>().Single() is { Nick.Text: "bob", IsBan: true });
        Assert.Equal(RefusalCode.Banned, phone.Tries("/join tea"));
    }

    [Fact]
    public void It_is_made_of_somebody_who_is_above_and_of_oneself()
    {
        Assert.Null(_tea.Moderator.Tries("/exempt olive"));
        Assert.Null(_tea.Moderator.Tries("/exempt mona"));
        Assert.Equal(RefusalCode.NotAllowed, _tea.Plain.Tries("/exempt alice"));
        _tea.Owner.Types("/ban mo*");
        Assert.Null(_tea.Owner.Tries("/role mona none"));
        Assert.Null(_tea.Moderator.Tries("still here, as was decided"));
    }

    [Fact]
    public void A_guest_who_registers_takes_it_along()
    {
        _tea.Owner.Types("/exempt gus");
        _tea.Owner.Types("/ban gu*");
        _tea.Guest.Types("/register correct horse");
        Assert.Null(_tea.Guest.Tries("/nick guru"));
        _tea.World.Restart();
        var back = _tea.World.Connects();
        back.Types("/login guru correct horse");
        Assert.Contains(back.Person.Rooms, r => r.Name.Text == "tea");
        Assert.Equal(BanEffect.Exempt, _tea.World.Room("tea").Bans.Standing(_tea.World.Time.Now)[0].Effect);
    }
}
