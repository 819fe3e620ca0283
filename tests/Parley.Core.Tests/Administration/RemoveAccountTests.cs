using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Administration;

/// <summary>An account goes, by its owner or by an administrator; what it said stays or goes, and its name is nobody's for a while.</summary>
public sealed class RemoveAccountTests
{
    private readonly TeaRoom _tea = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_is_gone_from_rooms_roles_and_invitations_at_once(bool byOwner)
    {
        var world = _tea.World;
        var (phone, bot) = (world.Again("alice"), world.Bot(_tea.Plain, "read"));
        _tea.Owner.Types("/role alice voiced");
        world.Owner("otto", "attic").Types("/invite alice");
        _tea.Forget();
        if (byOwner)
        {
            _tea.Plain.Types("/delete-account keep alice's password");
        }
        else
        {
            _tea.Admin.Types("/remove-account alice keep");
        }

        Assert.Equal(byOwner ? CloseReason.Quit : CloseReason.Revoked, _tea.Plain.Ended);
        Assert.All([phone, bot], who => Assert.Equal(CloseReason.Revoked, who.Ended));
        Assert.Contains(_tea.Guest.Told.OfType<PersonLeft>(), l => l is { Room.Text: "tea", Nick.Text: "alice", Offline: true });
        Assert.Equal(byOwner ? "alice ManageAccount alice deleted" : "root ManageAccounts alice removed", world.Audit()[^1]);
        Assert.Equal(["alice"], (byOwner ? _tea.Plain : _tea.Admin).Told.OfType<Noted>().Single(n => n.Code == NoteCode.AccountDeleted).Args);
        Assert.DoesNotContain(_tea.Room.Roles.All, r => r.Value == Role.Voiced);
        foreach (var restarts in new[] { false, true })
        {
            if (restarts)
            {
                world.Restart();
            }

            Assert.Equal(RefusalCode.NickTaken, world.Connects().Tries("/login alice"));
            Assert.Equal(RefusalCode.NickTaken, world.Connects().Tries("/login \u0430lice")); // with a Cyrillic а
            Assert.Equal(RefusalCode.LoginFailed, world.Connects().Tries("/login alice alice's password"));
            Assert.Equal(RefusalCode.NickTaken, world.Connects().Tries("/register alice correct horse"));
            Assert.DoesNotContain(_tea.Room.People, p => p.Nick.Text == "alice");
        }

        var stored = world.Store.Load();
        Assert.DoesNotContain(stored.Accounts, a => a.Name == "alice");
        Assert.Empty(stored.Tokens);
        Assert.Empty(stored.Erasures);
        world.Time.Advance(TimeSpan.FromDays(30));
        Assert.Null(world.Connects().Tries("/login alice"));
    }

    [Fact]
    public void Whoever_owns_rooms_does_not_go_before_they_are_given_away()
    {
        Assert.Equal(RefusalCode.RoomsOwned, _tea.Owner.Tries("/delete-account redact olive's password"));
        Assert.Equal(RefusalCode.LoginFailed, _tea.Owner.Tries("/delete-account redact mona's password"));
        Assert.Equal(RefusalCode.BadParameter, _tea.Owner.Tries("/delete-account all olive's password"));
        Assert.Null(_tea.Owner.Tries("/transfer-room mona"));
        Assert.Null(_tea.Owner.Tries("/delete-account redact olive's password"));
        Assert.Equal(CloseReason.Quit, _tea.Owner.Ended);
    }

    [Fact]
    public void A_room_whose_owner_was_removed_stays_and_has_none()
    {
        Assert.Null(_tea.Admin.Tries("/remove-account olive keep"));
        Assert.Null(_tea.Plain.Tries("hello"));
        Assert.Equal(RefusalCode.RoomRegistered, _tea.Moderator.Tries("/register-room"));
        Assert.Equal(RefusalCode.NotAllowed, _tea.Moderator.Tries("/set unlisted on"));
        _tea.World.Restart();
        Assert.False(_tea.Room.Roles.HasOwner);
        Assert.Null(_tea.World.Again("root").Tries("/join tea"));
    }

    [Fact]
    public void An_administrator_may_remove_another_and_be_the_last_who_goes()
    {
        Assert.Equal(RefusalCode.NoSuchAccount, _tea.Admin.Tries("/remove-account gus keep"));
        Assert.Equal(RefusalCode.NoSuchAccount, _tea.Admin.Tries("/remove-account \u0430lice keep")); // a Cyrillic а
        Assert.Equal(RefusalCode.BadParameter, _tea.Admin.Tries("/remove-account alice maybe"));
        Assert.Null(_tea.Admin.Tries("/remove-account root keep"));
        Assert.Equal(CloseReason.Quit, _tea.Admin.Ended);
        _tea.World.Restart();
        Assert.NotNull(_tea.World.Hub.OwnerCode);
    }

    [Fact]
    public void What_was_posted_in_the_same_moment_is_stored_and_told_first()
    {
        _tea.Plain.Begins("my last words");
        _tea.Plain.Begins("/w mona and these");
        _tea.Admin.Begins("/remove-account alice keep");
        Assert.Equal(["my last words"], _tea.Guest.Hears());
        Assert.Equal(["and these"], _tea.Moderator.Told.OfType<FactHappened>().Where(f => f.Room is null).Select(f => f.Fact.Text));
        _tea.Moderator.Forgets();
        _tea.Moderator.Types("/history 5 @alice");
        Assert.Equal(["and these"], _tea.Moderator.Sees<HistoryRead>().Page.Facts.Select(f => f.Text));
    }
}
