using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Moderation;

/// <summary>What those who keep order did is there for them to read, newest first, and says nothing that is not theirs to know.</summary>
public sealed class AuditTests
{
    private readonly TeaRoom _tea = new();

    [Fact]
    public void A_room_s_has_what_was_done_there_in_pages()
    {
        _tea.World.Owner("otto", "attic");
        for (var i = 0; i < 5; i++)
        {
            _tea.Moderator.Types($"/ban bad{i} 1d spam {i}");
        }

        _tea.Moderator.Forgets();
        _tea.Moderator.Types("/audit 2");
        var page = _tea.Moderator.Sees<AuditRead>().Page;
        Assert.Equal(["bad4", "bad3"], page.Entries.Select(e => e.Whom));
        Assert.True(page.More);
        _tea.Moderator.Asks("audit", ("limit", "2"), ("before", $"{page.Entries[^1].Number}"));
        Assert.Equal(["bad2", "bad1"], _tea.Moderator.Sees<AuditRead>().Page.Entries.Select(e => e.Whom));
        _tea.Moderator.Asks("audit", ("limit", "100"));
        var all = _tea.Moderator.Sees<AuditRead>().Page.Entries;
        Assert.All(all, e => Assert.Equal("tea", e.RoomName));
        Assert.Equal("RegisterRoom", all[^1].What.ToString());
    }

    [Fact]
    public void The_server_s_has_everything_and_is_for_administrators()
    {
        _tea.Owner.Types("/kick gus");
        _tea.Admin.Types("/server-ban bad*");
        _tea.Admin.Forgets();
        _tea.Admin.Types("/server-audit 2");
        Assert.Equal(["BanFromServer", "Kick"], _tea.Admin.Sees<AuditRead>().Page.Entries.Select(e => e.What.ToString()));
        Assert.Equal(RefusalCode.NotAllowed, _tea.Owner.Tries("/server-audit"));
        Assert.Equal(RefusalCode.NotAllowed, _tea.Plain.Tries("/audit"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("all")]
    public void A_page_has_one_entry_at_least_and_a_hundred_at_most(string limit)
        => Assert.Equal(RefusalCode.BadParameter, _tea.Moderator.Tries("/audit " + limit));

    [Fact]
    public void A_refused_act_is_not_in_it()
    {
        var before = _tea.World.Audit().Count;
        foreach (var line in new[] { "/kick olive", "/ban mona", "/role gus moderator", "/set unlisted on", "/unban nobody", "/close-room tea" })
        {
            Assert.NotNull(_tea.Moderator.Tries(line));
        }

        Assert.Equal(before, _tea.World.Audit().Count);
    }

    [Fact]
    public void Taking_back_what_others_said_is_in_it_and_one_s_own_is_not()
    {
        _tea.Plain.Types("rude");
        _tea.Moderator.Types("mine");
        Assert.Null(_tea.Moderator.Tries("/redact 2 wrong room"));
        var before = _tea.World.Audit().Count;
        Assert.Null(_tea.Moderator.Tries("/redact 1 manners"));
        Assert.Equal("mona RedactAny tea alice seq 1 (manners)", _tea.World.Audit()[^1]);
        Assert.Equal(before + 1, _tea.World.Audit().Count);
        Assert.Equal(RefusalCode.NoSuchPost, _tea.Moderator.Tries("/redact 1 again"));
        Assert.Equal(before + 1, _tea.World.Audit().Count);
    }
}
