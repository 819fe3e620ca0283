using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Rooms;

public sealed class TransferTests
{
    private readonly TeaRoom _tea = new();

    [Fact]
    public void A_room_has_another_owner_and_the_former_one_keeps_order()
    {
        _tea.Owner.Types("/transfer-room alice");
        foreach (var who in new[] { _tea.Owner, _tea.Plain, _tea.Guest })
        {
            var changes = who.Told.OfType<RoleChanged>().Select(c => (c.Nick.Text, c.Role, c.By.Text)).ToList();
            Assert.Equal([("olive", Role.Moderator, "olive"), ("alice", Role.Owner, "olive")], changes);
        }

        Assert.Equal("olive Transfer tea alice", _tea.World.Audit()[^1]);
        Assert.Equal(RefusalCode.NotAllowed, _tea.Owner.Tries("/set unlisted on"));
        Assert.Equal(RefusalCode.Outranked, _tea.Owner.Tries("/kick alice"));
        Assert.Null(_tea.Owner.Tries("/kick gus"));
        _tea.World.Restart();
        var alice = _tea.World.Again("alice");
        Assert.Null(alice.Tries("/join tea"));
        Assert.Null(alice.Tries("/role olive none"));
        Assert.Null(alice.Tries("/close-room tea"));
    }

    [Fact]
    public void It_may_be_given_to_somebody_who_is_away_or_not_in_it()
    {
        var bob = _tea.World.Account("bob");
        _tea.Owner.Types("/transfer-room bob");
        Assert.Equal(Role.Owner, bob.Told.OfType<RoleChanged>().Single().Role);
        _tea.Plain.Drops();
        bob.Asks("transfer_room", ("room", "tea"), ("nick", "alice"));
        Assert.Null(_tea.World.Again("alice").Tries("/join tea"));
        Assert.Equal(RefusalCode.NotInRoom, _tea.World.Guest("other").Tries("/leave tea"));
        Assert.Equal("alice", Assert.Single(_tea.Room.People, p => _tea.Room.RoleOf(p) == Role.Owner).Nick.Text);
    }

    [Theory]
    [InlineData("gus", RefusalCode.PersonIsGuest)]
    [InlineData("nobody", RefusalCode.NoSuchPerson)]
    [InlineData("console", RefusalCode.NoSuchPerson)]
    [InlineData("\u0430lice", RefusalCode.NoSuchPerson)] // a Cyrillic а
    [InlineData("olive", null)] // whose it is: done
    public void It_is_given_to_accounts(string whom, RefusalCode? code)
    {
        Assert.Equal(code, _tea.Owner.Tries("/transfer-room " + whom));
        Assert.Equal("olive", Assert.Single(_tea.Room.People, p => _tea.Room.RoleOf(p) == Role.Owner).Nick.Text);
        Assert.Empty(_tea.Guest.Told);
    }

    [Fact]
    public void Whoever_leaves_or_is_deleted_in_the_same_moment_has_it_or_has_not()
    {
        _tea.Plain.Begins("/leave");
        _tea.Owner.Begins("/transfer-room alice");
        Assert.Equal(_tea.Plain.Person.Account!.Id, _tea.Room.Roles.Owner);

        // Whoever owns a room is not gone before it is given on.
        _tea.Plain.Types("/delete-account keep alice's password");
        Assert.Equal("tea", _tea.Plain.Told.OfType<Refused>().Single().Refusal.Subject);
        _tea.Plain.Asks("transfer_room", ("room", "tea"), ("nick", "olive"));
        _tea.Plain.Begins("/delete-account keep alice's password");
        _tea.Owner.Forgets();
        _tea.Owner.Begins("/transfer-room alice");
        Assert.Equal(RefusalCode.NoSuchPerson, _tea.Owner.Told.OfType<Refused>().Single().Refusal.Code);
    }

    [Fact]
    public void A_deletion_that_is_under_way_finds_the_room_that_was_given_meanwhile()
    {
        _tea.World.Background.Holds = true;
        _tea.Plain.Types("/delete-account keep alice's password");
        _tea.Owner.Types("/transfer-room alice");
        _tea.World.Background.AnswerAll();
        Assert.Equal("tea", _tea.Plain.Told.OfType<Refused>().Single().Refusal.Subject);
        Assert.Null(_tea.Plain.Ended);
    }

    [Fact]
    public void An_administrator_gives_a_room_that_has_no_owner_any_more_and_one_that_is_banned_from_it()
    {
        _tea.Admin.Types("/remove-account olive keep");
        Assert.False(_tea.Room.Roles.HasOwner);
        _tea.Moderator.Types("/ban alice");
        Assert.Null(_tea.Admin.Tries("/transfer-room alice"));
        Assert.Null(_tea.Plain.Tries("/join tea"));
        Assert.Equal(RefusalCode.NotAllowed, _tea.Moderator.Tries("/transfer-room mona"));
    }
}
