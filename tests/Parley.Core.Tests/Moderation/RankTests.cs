using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Moderation;

/// <summary>Who may do what over whom: those who keep order, against each other.</summary>
public sealed class RankTests
{
    /// <summary>Over whom it is done, from left to right.</summary>
    private static readonly string[] Targets = ["gus", "alice", "mona", "mike", "olive", "root", "ruth"];

    // . done, - not allowed, ^ outranked.
    [Theory]
    [InlineData("gus", "-------")]
    [InlineData("alice", "-------")]
    [InlineData("mona", "..^^^^^")]
    [InlineData("olive", "....^^^")]
    [InlineData("root", ".......")]
    [InlineData("console", ".......")]
    public void Nobody_does_anything_over_somebody_who_is_as_high(string who, string cells)
    {
        foreach (var act in new[] { "kick", "ban", "silence" })
        {
            var done = string.Concat(Targets.Select(whom => Letter(Try(who, act, whom))));
            Assert.Equal($"{act} {cells}", $"{act} {done}");
        }
    }

    [Theory]
    [InlineData("gus", "voiced", "-------")]
    [InlineData("alice", "member", "-------")]
    [InlineData("mona", "voiced", "...--^^")] // everybody may step down
    [InlineData("mona", "moderator", "-------")]
    [InlineData("olive", "voiced", "....^^^")]
    [InlineData("olive", "moderator", "g...^^^")]
    [InlineData("root", "moderator", "g......")]
    [InlineData("console", "member", "g......")]
    public void Roles_are_given_and_taken_by_those_above(string who, string role, string cells)
        => Assert.Equal(cells, string.Concat(Targets.Select(whom => Letter(Try(who, "role", whom, role)))));

    [Fact]
    public void Those_who_keep_order_are_out_of_reach_of_patterns_and_addresses()
    {
        var tea = new TeaRoom();
        foreach (var line in new[] { "/ban *", "/silence *", "/ban @0.0.0.0/0", "/silence @198.51.100.0/24" })
        {
            tea.Admin.Types(line);
        }

        Assert.Equal(2, tea.Admin.Told.OfType<BanMade>().First().Affected);
        Assert.Equal(["olive", "root", "mona"], tea.Room.People.Select(p => p.Nick.Text));
        foreach (var who in new[] { tea.Owner, tea.Moderator, tea.Admin })
        {
            Assert.Null(who.Tries("still here"));
            Assert.Null(who.Tries("/leave"));
            Assert.Null(who.Tries("/join tea"));
        }
    }

    [Fact]
    public void Whoever_keeps_order_no_more_is_under_the_bans_that_were_out_of_reach()
    {
        var tea = new TeaRoom();
        tea.Owner.Types("/ban mo* 1d no names with m");
        tea.Forget();
        tea.Owner.Types("/role mona none");
        Assert.True(tea.Plain.Sees<Kicked>() is { Nick.Text: "mona", IsBan: true, Reason: "no names with m" });
        Assert.Equal(RefusalCode.Banned, tea.Moderator.Tries("/join tea"));
    }

    private static RefusalCode? Try(string who, string act, string whom, string? role = null)
    {
        // A room for each try: what one did must not be in the way of another.
        var tea = new TeaRoom();
        tea.Joins("mike", "moderator");
        tea.Joins("ruth");
        tea.Admin.Types("/administrator ruth on");
        tea.Forget();
        Actor[] all = [tea.Guest, tea.Plain, tea.Moderator, tea.Owner, tea.Admin];
        var actor = who == "console" ? tea.World.Console() : all.Single(a => a.Nick == who);
        var (verb, name) = (act, act is "ban" or "silence" ? "whom" : "nick");
        actor.Asks(verb, role is null ? [("room", "tea"), (name, whom)] : [("room", "tea"), (name, whom), ("role", role)]);
        return actor.Told.OfType<Refused>().SingleOrDefault()?.Refusal.Code;
    }

    private static char Letter(RefusalCode? code) => code switch
    {
        null => '.',
        RefusalCode.NotAllowed => '-',
        RefusalCode.Outranked => '^',
        RefusalCode.PersonIsGuest => 'g',
        _ => '?',
    };
}
