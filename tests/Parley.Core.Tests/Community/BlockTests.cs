using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Community;

public sealed class BlockTests
{
    private readonly World _world = new();

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Whoever_is_blocked_is_not_heard_and_sees_no_difference(bool account, bool blockedAccount)
    {
        var alice = account ? _world.Account("alice") : _world.Guest("alice");
        var mallory = blockedAccount ? _world.Account("mallory") : _world.Guest("mallory");
        var twin = blockedAccount ? _world.Account("twin") : _world.Guest("twin");
        alice.Types("/block mallory");
        alice.Forgets();
        Assert.All([mallory, twin], who => who.Forgets());

        mallory.Types("/w alice psst");
        Assert.Empty(alice.Told);
        twin.Types("/w alice psst");

        Assert.Equal(["psst"], alice.Hears());
        Assert.Equal(
            twin.Told.Select(e => e.GetType()),
            mallory.Told.Select(e => e.GetType()));
        Assert.Equal(
            twin.Told.OfType<Stored>().Select(s => s.Happened.Fact.Seq),
            mallory.Told.OfType<Stored>().Select(s => s.Happened.Fact.Seq));
    }

    [Fact]
    public void What_somebody_blocked_says_to_an_account_that_is_away_is_not_counted_nor_listed()
    {
        var (alice, mallory) = (_world.Account("alice"), _world.Account("mallory"));
        alice.Types("/block mallory");
        alice.Drops();
        mallory.Types("/w alice psst");
        Assert.Equal(NoteCode.WhisperKept, mallory.Told.OfType<Noted>().Single().Code);
        mallory.Forgets();
        mallory.Asks("history", ("with", "alice"));
        Assert.Single(mallory.Sees<HistoryRead>().Page.Facts);

        var back = _world.Connects();
        back.Types("/login alice alice's password");

        back.DoesNotSee<Noted>();
        back.Forgets();
        back.Types("/directs");
        Assert.Empty(back.Sees<DirectsListed>().Directs);
    }

    [Fact]
    public void Rooms_are_as_before()
    {
        var (alice, mallory) = (_world.Account("alice"), _world.Account("mallory"));
        alice.Types("/block mallory");
        alice.Forgets();

        mallory.Types("hello");

        Assert.Equal(["hello"], alice.Hears());
    }

    [Fact]
    public void An_account_is_blocked_under_every_name_and_after_a_restart()
    {
        var alice = _world.Account("alice");
        var mallory = _world.Account("mallory");
        alice.Types("/block MALLORY");
        _world.Restart();
        alice = _world.Again("alice");
        mallory = _world.Again("mallory");
        mallory.Types("/nick angel");
        alice.Forgets();

        mallory.Types("/w alice psst");

        Assert.Empty(alice.Hears());
        alice.Types("/blocks");
        Assert.Equal(["angel"], alice.Sees<BlocksListed>().Nicks);
        alice.Types("/unblock angel");
        alice.IsFine();
        mallory.Types("/w alice psst");
        Assert.Equal(["psst"], alice.Hears());
    }

    [Fact]
    public void A_guest_is_blocked_under_another_name_too()
    {
        var alice = _world.Account("alice");
        var mallory = _world.Guest("mallory");
        alice.Types("/block mallory");
        mallory.Types("/nick angel");
        alice.Forgets();

        mallory.Types("/w alice psst");
        mallory.Types("/register angel's password");
        mallory.Types("/w alice psst");

        Assert.Empty(alice.Hears());
        alice.Types("/unblock mallory");
        mallory.Types("/w alice psst");
        Assert.Equal(["psst"], alice.Hears());
    }

    [Fact]
    public void A_guest_who_registers_keeps_the_list()
    {
        var guest = _world.Guest("alice");
        _world.Account("mallory");
        guest.Types("/block mallory");
        guest.Types("/whispers accounts");
        guest.Types("/register alice's password");
        guest.Forgets();

        guest.Types("/blocks");
        Assert.Equal(["mallory"], guest.Sees<BlocksListed>().Nicks);
        guest.Types("/whispers");
        Assert.Equal(["accounts"], guest.Sees<Noted>().Args);
    }

    [Fact]
    public void A_whisper_that_was_handed_in_before_the_block_arrives()
    {
        var (alice, mallory) = (_world.Account("alice"), _world.Account("mallory"));
        alice.Forgets();

        mallory.Begins("/w alice before");
        alice.Begins("/block mallory");
        mallory.Begins("/w alice after");
        _world.Hub.Settle();

        Assert.Equal(["before"], alice.Hears());
    }

    [Fact]
    public void The_list_is_bounded_and_knows_only_people()
    {
        var world = new World(new ChatLimits { Community = new CommunityLimits { MaxBlocks = 1 } });
        var alice = world.Account("alice");
        world.Account("bob");
        world.Guest("carol");
        alice.Types("/block nobody");
        alice.IsRefused(RefusalCode.NoSuchPerson);
        alice.Types("/block alice");
        alice.IsRefused(RefusalCode.BadParameter);
        alice.Types("/unblock bob");
        alice.IsRefused(RefusalCode.NotBlocked);
        alice.Types("/block bob");
        alice.Types("/block bob");
        alice.IsFine();
        alice.Types("/block carol");
        Assert.Equal(1, alice.IsRefused(RefusalCode.TooManyBlocks).Limit);
    }

    [Fact]
    public void What_cannot_be_stored_is_not_blocked()
    {
        var (alice, mallory) = (_world.Account("alice"), _world.Account("mallory"));
        _world.Store.IsFull = true;
        alice.Types("/block mallory");
        alice.IsRefused(RefusalCode.StoreUnavailable);

        mallory.Types("/w alice psst");
        Assert.Equal(["psst"], alice.Hears());
    }

    [Theory]
    [InlineData("everyone", true, true)]
    [InlineData("accounts", true, false)]
    [InlineData("nobody", false, false)]
    public void One_says_who_may_whisper(string from, bool account, bool guest)
    {
        var alice = _world.Account("alice");
        var (friend, stranger) = (_world.Account("friend"), _world.Guest("stranger"));
        alice.Types("/whispers " + from);
        Assert.Equal([from], alice.Sees<Noted>().Args);
        friend.Forgets();

        friend.Types("/w alice one");
        stranger.Types("/w alice two");
        alice.Types("/w alice three");

        Assert.Equal([.. account ? new[] { "one" } : [], .. guest ? new[] { "two" } : [], "three"], alice.Hears());
        Assert.Equal(account, !friend.Told.OfType<Refused>().Any(r => r.Refusal.Code == RefusalCode.WhispersClosed));
        Assert.Equal(guest, !stranger.Told.OfType<Refused>().Any(r => r.Refusal.Code == RefusalCode.WhispersClosed));
        alice.Forgets();
        alice.Types("/whispers friends");
        alice.IsRefused(RefusalCode.BadParameter);
    }
}
