using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Community;

/// <summary>What people do so often and no more: each by themselves, and all from one address together.</summary>
public sealed class RateTests
{
    private readonly World _world = new();

    [Fact]
    public void Whispering_to_strangers()
    {
        var rate = _world.Limits.Community.Strangers;
        var mallory = _world.Guest("mallory", "203.0.113.7");
        var all = Enumerable.Range(0, rate.Burst + 2).Select(i => _world.Guest($"nick{i}")).ToList();
        foreach (var other in all.Take(rate.Burst))
        {
            Assert.Null(mallory.Tries($"/msg {other.Nick} buy watches"));
        }

        mallory.Types($"/msg {all[^1].Nick} buy watches");
        Assert.Equal((long)rate.Each.TotalSeconds, mallory.IsRefused(RefusalCode.RateLimited).Limit);
        all[^1].DoesNotSee<FactHappened>();

        // Those who were spoken to, and those who speak first, are no strangers; nor is oneself.
        Assert.Null(mallory.Tries($"/msg {all[0].Nick} again"));
        Assert.Null(all[^1].Tries("/msg mallory hello"));
        Assert.Null(mallory.Tries($"/msg {all[^1].Nick} hello"));
        Assert.Null(mallory.Tries("/msg mallory milk"));
        Assert.Equal(RefusalCode.RateLimited, mallory.Tries($"/msg {all[^2].Nick} buy"));
        Assert.Equal(RefusalCode.NoSuchPerson, mallory.Tries("/msg nobody buy"));
        _world.Time.Advance(rate.Each);
        Assert.Null(mallory.Tries($"/msg {all[^2].Nick} buy"));
    }

    [Fact]
    public void Coming_back_under_another_name_is_not_to_begin_anew()
    {
        var world = new World(new ChatLimits { Community = new CommunityLimits { Strangers = new Rate(2, TimeSpan.FromMinutes(1)), PeoplePerAddress = 3 } });
        var all = Enumerable.Range(0, 7).Select(i => world.Guest($"nick{i}")).ToList();
        var done = 0;
        for (var i = 0; i < 4; i++)
        {
            var mallory = world.Guest($"mallory{i}", "203.0.113.7");
            done += all.Count(other => mallory.Tries($"/msg {other.Nick} buy watches") is null);
            mallory.Drops();
        }

        Assert.Equal(6, done);
        Assert.Null(world.Guest("other", "203.0.113.8").Tries("/msg nick0 hello"));

        // One in 20 seconds for all of them together.
        var late = world.Guest("late", "203.0.113.7");
        Assert.Equal(RefusalCode.RateLimited, late.Tries("/msg nick0 hello"));
        world.Time.Advance(TimeSpan.FromSeconds(20));
        Assert.Null(late.Tries("/msg nick0 hello"));
    }

    [Fact]
    public void Accounts_that_have_spoken_are_no_strangers_after_a_restart()
    {
        var world = new World(new ChatLimits { Community = new CommunityLimits { Strangers = new Rate(1, TimeSpan.FromMinutes(1)) } });
        foreach (var nick in new[] { "alice", "bob", "carol" })
        {
            world.Account(nick);
        }

        Assert.Null(world.Again("alice").Tries("/msg bob hello"));
        world.Restart();
        var alice = world.Again("alice");
        Assert.Null(alice.Tries("/msg carol hello"));
        Assert.Null(alice.Tries("/msg bob hello again"));
        Assert.Null(world.Again("bob").Tries("/msg carol hello"));
        Assert.Null(world.Again("bob").Tries("/msg alice hello"));
    }

    [Fact]
    public void Searching_which_counts_also_where_nothing_may_be_found()
    {
        var rate = _world.Limits.Community.Searches;
        var alice = _world.Account("alice");
        for (var i = 0; i < rate.Burst; i++)
        {
            alice.Asks("search", ("room", i % 2 == 0 ? "lobby" : "missing"), ("text", "tea"));
        }

        alice.Forgets();
        alice.Types("/search tea");
        Assert.Equal((long)rate.Each.TotalSeconds, alice.IsRefused(RefusalCode.RateLimited).Limit);
        alice.Asks("search", ("with", "alice"), ("text", "tea"));
        alice.IsRefused(RefusalCode.RateLimited);
        Assert.Equal(RefusalCode.RateLimited, _world.Again("alice").Tries("/search tea"));
        Assert.Null(alice.Tries("/history"));
        _world.Time.Advance(rate.Each);
        Assert.Null(alice.Tries("/search tea"));
    }

    [Fact]
    public void Asking_people_in()
    {
        var rate = _world.Limits.Community.Invitations;
        var alice = _world.Account("alice");
        alice.Types("/join attic");
        var all = Enumerable.Range(0, rate.Burst + 1).Select(i => _world.Guest($"nick{i}")).ToList();
        Assert.All(all.Take(rate.Burst), other => Assert.Null(alice.Tries("/invite " + other.Nick)));
        alice.Forgets();
        alice.Types("/invite " + all[^1].Nick);
        Assert.Equal((long)rate.Each.TotalSeconds, alice.IsRefused(RefusalCode.RateLimited).Limit);
        all[^1].DoesNotSee<Invited>();
        _world.Time.Advance(rate.Each);
        Assert.Null(alice.Tries("/invite " + all[^1].Nick));
    }

    [Fact]
    public void Reporting()
    {
        var rate = _world.Limits.Community.Reports;
        var (alice, root) = (_world.Account("alice"), _world.Administrator());
        root.Forgets();
        for (var i = 0; i < rate.Burst; i++)
        {
            Assert.Null(alice.Tries("/report mallory noise"));
        }

        alice.Types("/report mallory noise");
        Assert.Equal((long)rate.Each.TotalSeconds, alice.IsRefused(RefusalCode.RateLimited).Limit);
        Assert.Equal(rate.Burst, root.Told.OfType<Reported>().Count());
        _world.Time.Now -= TimeSpan.FromDays(1);
        _world.Time.Advance(rate.Each);
        Assert.Null(alice.Tries("/report mallory noise"));
    }

    [Fact]
    public void Going_into_rooms()
    {
        var world = new World(new ChatLimits { Community = new CommunityLimits { Joins = new Rate(3, TimeSpan.FromSeconds(2)) } });
        var alice = world.Account("alice");
        Assert.Null(alice.Tries("/join tea"));
        Assert.Null(alice.Tries("/join coffee"));
        Assert.Equal(RefusalCode.RateLimited, alice.Tries("/join water"));
        Assert.Null(alice.Tries("/join tea"));
        world.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(alice.Tries("/join water"));
    }

    [Fact]
    public void What_an_address_has_used_up_is_not_taken_from_the_person_as_well()
    {
        var world = new World(new ChatLimits { Community = new CommunityLimits { Reports = new Rate(1, TimeSpan.FromMinutes(1)), PeoplePerAddress = 1 } });
        Assert.Null(world.Account("alice", "203.0.113.7").Tries("/report mallory noise"));
        world.Account("bob", "203.0.113.8");
        Assert.Equal(RefusalCode.RateLimited, world.Again("bob", "203.0.113.7").Tries("/report mallory noise"));
        Assert.Null(world.Again("bob", "203.0.113.8").Tries("/report mallory noise"));
    }
}
