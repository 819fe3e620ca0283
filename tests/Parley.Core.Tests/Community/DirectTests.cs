using Parley.Core.Community;
using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Community;

public sealed class DirectTests
{
    private readonly World _world = new();

    [Fact]
    public void Between_accounts_it_is_stored_and_told_on_every_connection_of_both()
    {
        var (alice, bob) = (_world.Account("alice"), _world.Account("bob"));
        var (desk, phone) = (_world.Again("alice"), _world.Again("bob"));
        Forget(alice, bob, desk, phone);

        alice.Types("/w bob psst");

        Assert.Equal(1, alice.Told.OfType<Stored>().Single().Happened.Fact.Seq);
        foreach (var who in new[] { alice, bob, desk, phone })
        {
            Assert.Equal(["psst"], who.Hears());
            who.DoesNotSee<Noted>();
        }

        Assert.Equal(["psst"], Texts(alice, "bob"));
        Assert.Equal(["psst"], Texts(bob, "alice"));
        Assert.Equal(["psst"], Found(bob, "alice", "PSST"));
        Assert.Equal([], Found(bob, "alice", "other"));
    }

    [Fact]
    public void Whoever_is_away_finds_it_on_coming_back()
    {
        var (alice, bob) = (_world.Account("alice"), _world.Account("bob"));
        alice.Types("/w bob one");
        bob.Drops();
        alice.Forgets();

        alice.Types("/w bob two");
        alice.Types("/w bob three");

        Assert.Equal([NoteCode.WhisperKept], alice.Told.OfType<Noted>().Select(n => n.Code));
        _world.Restart();
        var back = _world.Connects();
        back.Types("/login bob bob's password");
        Assert.Equal(["2"], back.Sees<Noted>().Args);
        back.Types("/directs");
        var row = Assert.Single(back.Sees<DirectsListed>().Directs);
        Assert.Equal(("alice", 3, 1, false), (row.With.Text, row.LastSeq, row.Seen, row.Gone));
        back.Types("/history 2 @alice");
        Assert.Equal(["two", "three"], back.Sees<HistoryRead>().Page.Facts.Select(f => f.Text));
        back.Drops();
        back = _world.Connects();
        back.Types("/login bob bob's password");
        back.DoesNotSee<Noted>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void With_a_guest_it_passes_and_both_are_told_so_once(bool guestBegins)
    {
        var alice = _world.Account("alice");
        var guest = _world.Guest("gast");
        Forget(alice, guest);
        for (var i = 0; i < 2; i++)
        {
            (guestBegins ? guest : alice).Types(guestBegins ? "/w alice psst" : "/w gast psst");
        }

        Assert.All([alice, guest], who => Assert.Equal([NoteCode.WhisperNotKept], who.Told.OfType<Noted>().Select(n => n.Code)));
        Assert.All([alice, guest], who => Assert.All(who.Told.OfType<FactHappened>(), f => Assert.Equal(0, f.Fact.Seq)));
        Assert.Equal(["psst", "psst"], guest.Hears());
        Forget(alice, guest);
        guest.Asks("history", ("with", "alice"));
        guest.IsRefused(RefusalCode.AccountRequired);
        alice.Asks("history", ("with", "gast"));
        alice.IsRefused(RefusalCode.OffTheRecord);
        alice.Asks("search", ("with", "gast"), ("text", "psst"));
        alice.IsRefused(RefusalCode.OffTheRecord);
        alice.Types("/directs");
        Assert.Empty(alice.Sees<DirectsListed>().Directs);
    }

    [Fact]
    public void Nobody_reads_a_conversation_of_others()
    {
        var (alice, bob, carol) = (_world.Account("alice"), _world.Account("bob"), _world.Account("carol"));
        alice.Types("/w bob psst");
        Forget(alice, bob, carol);

        Assert.Equal([], Texts(carol, "alice"));
        Assert.Equal([], Texts(carol, "bob"));
        Assert.Equal([], Found(carol, "bob", "psst"));
        carol.Types("/directs");
        Assert.Empty(carol.Sees<DirectsListed>().Directs);
        carol.Asks("history", ("with", "nobody"));
        carol.IsRefused(RefusalCode.NoSuchPerson);
    }

    [Fact]
    public void Whispering_to_oneself_is_stored_and_told_once()
    {
        var alice = _world.Account("alice");

        alice.Types("/w alice milk");

        Assert.Equal(["milk"], alice.Hears());
        alice.Forgets();
        Assert.Equal(["milk"], Texts(alice, "alice"));
        alice.Types("/directs");
        Assert.Single(alice.Sees<DirectsListed>().Directs);
    }

    [Fact]
    public void A_deleted_account_leaves_the_conversation_to_the_other_under_its_last_name()
    {
        var (alice, bob) = (_world.Account("alice"), _world.Account("bob"));
        bob.Types("/w alice psst");
        bob.Types("/nick rob");
        alice.Forgets();

        // What deleting an account comes to; the whisper was handed in before, and is stored.
        alice.Begins("/w rob still there?");
        Delete(bob);
        alice.Forgets();

        alice.Types("/w rob hello?");
        alice.IsRefused(RefusalCode.NoSuchPerson);
        alice.Types("/directs");
        var row = Assert.Single(alice.Sees<DirectsListed>().Directs);
        Assert.Equal(("rob", true), (row.With.Text, row.Gone));
        Assert.Equal(["psst", "still there?"], Texts(alice, "rob"));

        // A guest of that name is somebody else.
        var later = _world.Guest("rob");
        later.Asks("history", ("with", "alice"));
        later.IsRefused(RefusalCode.AccountRequired);
        alice.Types("/w rob who are you?");
        Assert.Equal(["psst", "still there?"], Texts(alice, "rob"));

        // Nor is another account of that name.
        later.Types("/register rob's password");
        later.Forgets();
        Assert.Equal([], Texts(later, "alice"));
    }

    [Fact]
    public void A_repeated_send_is_stored_once()
    {
        var (alice, bob) = (_world.Account("alice"), _world.Account("bob"));
        var act = Testing.Fakes.Acts.Of("whisper", "tag-1", ("nick", "bob"), ("text", "psst"));
        alice.Does(act);
        alice.Does(act);

        Assert.Equal([false, true], alice.Told.OfType<Stored>().Select(s => s.Repeated));
        Assert.Equal(["psst"], bob.Hears());
    }

    [Fact]
    public void What_the_store_cannot_take_is_refused()
    {
        var (alice, bob) = (_world.Account("alice"), _world.Account("bob"));
        _world.Log.IsFull = true;

        alice.Types("/w bob psst");

        alice.IsRefused(RefusalCode.StoreUnavailable);
        Assert.Empty(bob.Hears());
    }

    private static void Forget(params Actor[] actors)
    {
        foreach (var actor in actors)
        {
            actor.Forgets();
        }
    }

    private static IEnumerable<string> Texts(Actor who, string with)
    {
        who.Forgets();
        who.Asks("history", ("with", with));
        var read = who.Sees<HistoryRead>();
        Assert.Null(read.Room);
        return read.Page.Facts.Select(f => f.Text);
    }

    private static IEnumerable<string> Found(Actor who, string with, string term)
    {
        who.Forgets();
        who.Asks("search", ("with", with), ("text", term));
        return who.Sees<SearchRead>().Page.Facts.Select(f => f.Text);
    }

    private void Delete(Actor actor)
    {
        _world.Hub.Posts.Settle();
        var (person, account) = (actor.Person, actor.Person.Account!);
        Assert.Null(_world.Hub.Community.Save([.. _world.Hub.Directs.Bury(account), new CommunityChange.AccountGone(account.Id)]));
        foreach (var membership in _world.Hub.Community.Memberships.Of(account.Id).ToList())
        {
            _world.Hub.Community.Later(account.Id, membership.Conversation);
        }

        _world.Hub.LeaveAll(person, offline: true, reason: null);
        _world.Hub.People.Remove(person);
        _world.Hub.Settle();
    }
}
