using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Moderation;

/// <summary>Somebody says that something is wrong, and those whose matter it is are told, or find it in the audit.</summary>
public sealed class ReportTests
{
    private readonly TeaRoom _tea = new();

    [Fact]
    public void Those_who_keep_order_are_told_wherever_they_are_and_nobody_else()
    {
        _tea.Moderator.Types("/leave");
        _tea.Admin.Types("/leave");
        var phone = _tea.World.Again("olive");
        _tea.Forget();
        _tea.Guest.Types("/report alice sells watches");
        foreach (var who in new[] { _tea.Owner, phone, _tea.Moderator, _tea.Admin })
        {
            Assert.True(who.Sees<Reported>() is { Room.Text: "tea", By.Text: "gus", Whom: "alice", Reason: "sells watches" });
        }

        Assert.Empty(_tea.Plain.Told);
        Assert.Equal(["tea"], _tea.Guest.Sees<Noted>().Args);
        Assert.Equal("gus Report tea alice (sells watches)", _tea.World.Audit()[^1]);
    }

    [Fact]
    public void Whoever_was_away_finds_it_in_the_audit()
    {
        _tea.Owner.Drops();
        _tea.Guest.Types("/report mallory was rude\nand left");
        _tea.World.Restart();
        var olive = _tea.World.Again("olive");
        olive.Asks("audit", ("room", "tea"), ("limit", "1"));
        var page = olive.Sees<AuditRead>().Page;
        Assert.True(page.Entries[0] is { What: Core.Policy.Deed.Report, Whom: "mallory", Why: "was rude and left", By: "gus", Account: 0 });
        Assert.True(page.More);
    }

    [Theory]
    [InlineData("/report alice", RefusalCode.MissingParameter)]
    [InlineData("/report a,b noise", RefusalCode.NickInvalid)]
    public void What_is_no_report(string line, RefusalCode code) => Assert.Equal(code, _tea.Guest.Tries(line));

    [Fact]
    public void Only_those_in_the_room_report_and_a_guest_moderator_of_a_room_that_is_nobody_s_is_told()
    {
        _tea.World.Guest("other").Asks("report", ("room", "tea"), ("nick", "alice"), ("reason", "noise"));
        _tea.Owner.DoesNotSee<Reported>();
        _tea.Guest.Types("/join attic");
        _tea.Plain.Types("/join attic");
        _tea.Plain.Types("/report gus noise");
        Assert.Single(_tea.Guest.Told.OfType<Reported>());
        Assert.Single(_tea.Admin.Told.OfType<Reported>());
        Assert.Empty(_tea.Owner.Told.OfType<Reported>());
    }

    [Fact]
    public void A_full_store_tells_nobody()
    {
        _tea.World.Store.IsFull = true;
        Assert.Equal(RefusalCode.StoreUnavailable, _tea.Guest.Tries("/report alice noise"));
        Assert.Empty(_tea.Owner.Told);
    }
}
