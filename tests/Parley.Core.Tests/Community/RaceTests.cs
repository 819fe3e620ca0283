using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Community;

/// <summary>What takes time is judged once more when it is done: meanwhile other things have happened.</summary>
public sealed class RaceTests
{
    private readonly TeaRoom _tea = new();
    private readonly World _world;

    public RaceTests() => _world = _tea.World;

    [Theory]
    [InlineData("/server-ban alice", RefusalCode.Banned)]
    [InlineData("/server-ban 203.0.113.0/24", RefusalCode.Banned)]
    [InlineData("/remove-account alice keep", RefusalCode.LoginFailed)]
    [InlineData("/rename-account alice carol", RefusalCode.LoginFailed)]
    public void A_login_that_is_under_way(string meanwhile, RefusalCode code)
    {
        var late = _world.Connects("203.0.113.7");
        _world.Background.Holds = true;
        late.Types("/login alice alice's password");
        Assert.Null(_tea.Admin.Tries(meanwhile));
        _world.Background.AnswerAll();
        late.IsRefused(code);
        Assert.Null(late.Session.Person);
    }

    [Theory]
    [InlineData("/server-ban bob", RefusalCode.Banned)]
    [InlineData("/server-ban 203.0.113.0/24", RefusalCode.Banned)]
    [InlineData("/nick bob", RefusalCode.NickTaken)]
    [InlineData("/nick b\u043Eb", RefusalCode.NickLooksAlike)] // with a Cyrillic о
    public void A_registration_that_is_under_way(string meanwhile, RefusalCode code)
    {
        var late = _world.Connects("203.0.113.7");
        _world.Background.Holds = true;
        late.Types("/register bob correct horse");
        Assert.Null(_tea.Admin.Tries(meanwhile));
        _world.Background.AnswerAll();
        late.IsRefused(code);
        Assert.DoesNotContain(_world.Store.Load().Accounts, a => a.Name == "bob" && !a.Administrator);
    }

    [Theory]
    [InlineData("/delete-account redact alice's password")]
    [InlineData("/password alice's-old-password correct horse battery")]
    public void What_the_old_password_was_to_confirm_is_not_done_once_there_is_another(string line)
    {
        _world.Background.Holds = true;
        if (line.StartsWith("/password", StringComparison.Ordinal))
        {
            _tea.Plain.Asks("password", ("old", "alice's password"), ("new", "correct horse battery"));
        }
        else
        {
            _tea.Plain.Types(line);
        }

        // Another connection was faster; by that this one is closed.
        _tea.Admin.Types("/set-password alice staple correct horse");
        _world.Background.Answer(1);
        _world.Background.AnswerAll();
        Assert.Equal(CloseReason.Revoked, _tea.Plain.Ended);
        Assert.Equal("1:staple correct horse", _world.Store.Load().Accounts.Single(a => a.Name == "alice").Credential!.Hash);
        Assert.Empty(_world.Store.Load().Erasures);
    }

    [Fact]
    public void Of_two_deletions_at_once_there_is_one()
    {
        var phone = _world.Again("alice");
        _world.Background.Holds = true;
        _tea.Plain.Types("/delete-account keep alice's password");
        phone.Types("/delete-account redact alice's password");
        _world.Background.AnswerAll();
        Assert.Equal((CloseReason.Quit, CloseReason.Revoked), (_tea.Plain.Ended, phone.Ended));
        Assert.Single(_world.Audit(), line => line.EndsWith("deleted", StringComparison.Ordinal));
        Assert.Empty(_world.Store.Load().Erasures);
    }

    [Theory]
    [InlineData("/ban alice", RefusalCode.NotInRoom)]
    [InlineData("/kick alice", RefusalCode.NotInRoom)]
    [InlineData("/silence alice", RefusalCode.Silenced)]
    [InlineData("/set moderated on", RefusalCode.Moderated)]
    [InlineData("/close-room tea", RefusalCode.NotInRoom)]
    public void An_edit_whose_post_is_being_looked_for(string meanwhile, RefusalCode code)
    {
        Talk();
        _world.Background.Holds = true;
        _tea.Plain.Types("/edit 1 changed");
        _tea.Owner.Types(meanwhile);
        _world.Background.AnswerAll();
        _world.Hub.Settle();
        Assert.Equal(code, _tea.Plain.Told.OfType<Refused>().Single().Refusal.Code);
        Assert.DoesNotContain(_world.Log.Room("tea"), f => f.Kind == FactKind.Edited);
    }

    [Theory]
    [InlineData("/role mona none", RefusalCode.NoSuchPost)]
    [InlineData("/kick mona", null)]
    [InlineData("/close-room tea", RefusalCode.NotInRoom)]
    public void A_moderator_s_redaction_whose_post_is_being_looked_for(string meanwhile, RefusalCode? code)
    {
        Talk();
        _world.Background.Holds = true;
        _tea.Moderator.Types("/redact 1 manners");
        _tea.Owner.Types(meanwhile);
        _world.Background.AnswerAll();
        _world.Hub.Settle();
        Assert.Equal(code, _tea.Moderator.Told.OfType<Refused>().SingleOrDefault()?.Refusal.Code);
        Assert.Equal(code is null, _world.Log.Room("tea").Any(f => f.Kind == FactKind.Redacted));
        Assert.Equal(code is null, _world.Audit().Any(line => line.Contains("RedactAny", StringComparison.Ordinal)));
    }

    [Fact]
    public void Whoever_made_a_room_as_a_guest_owns_it_as_the_account_also_when_that_is_in_it_already()
    {
        foreach (var isIn in new[] { false, true })
        {
            var tea = new TeaRoom();
            tea.Guest.Types("/join attic");
            if (isIn)
            {
                tea.Plain.Types("/join attic");
            }

            tea.Guest.Types("/login alice alice's password");
            Assert.Equal(Role.Owner, tea.World.Room("attic").RoleOf(tea.Plain.Person));
            tea.Guest.Asks("register_room", ("room", "attic"));
            Assert.Contains(tea.Guest.Told, e => e is Noted { Code: NoteCode.RoomRegistered });
        }
    }

    private void Talk()
    {
        for (var i = 0; i < 70; i++)
        {
            _tea.Plain.Types($"{i}");
        }

        _tea.Forget();
    }
}
