using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;
using Parley.Core.Verbs;

namespace Parley.Core.Tests.Verbs;

/// <summary>Help shows what may be done here; whoever asks about something by name is told of it.</summary>
public sealed class HelpTests
{
    private readonly TeaRoom _tea = new();

    [Fact]
    public void What_only_others_may_do_is_not_shown()
    {
        Assert.DoesNotContain("kick", Shown(_tea.Plain));
        Assert.DoesNotContain("server_ban", Shown(_tea.Owner));
        Assert.Contains("kick", Shown(_tea.Moderator));
        Assert.DoesNotContain("close_room", Shown(_tea.Moderator));
        Assert.Contains("close_room", Shown(_tea.Owner));
        Assert.Contains("server_ban", Shown(_tea.Admin));
        Assert.DoesNotContain("backup", Shown(_tea.World.Console()));
        Assert.DoesNotContain("say", Shown(_tea.World.Bot(_tea.Owner, "read")));
        Assert.Contains("join", Shown(_tea.World.Connects()));
    }

    [Theory]
    [InlineData("moderation", "kick ban unban silence unsilence exempt unexempt bans role audit")]
    [InlineData("Rooms", "rooms roles invite report set register_room rename_room transfer_room close_room")] // the topic, and the command of that name
    [InlineData("kick", "kick")]
    [InlineData("/KICK", "kick")]
    [InlineData("j", "join")]
    [InlineData("server-ban", "server_ban")]
    [InlineData("server_ban", "server_ban")]
    public void A_topic_or_a_command_is_told_of_whoever_asks(string about, string verbs)
    {
        foreach (var who in new[] { _tea.Guest, _tea.World.Connects() })
        {
            who.Types("/help " + about);
            var given = who.Sees<HelpGiven>();
            Assert.Equal((verbs, about), (string.Join(' ', given.Verbs.Select(v => v.Name)), given.About));
        }
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("ping")]
    [InlineData("fly")]
    [InlineData("/")]
    public void What_there_is_not(string about)
    {
        _tea.Guest.Types("/help " + about);
        Assert.Equal(about, _tea.Guest.IsRefused(RefusalCode.UnknownVerb).Subject);
    }

    [Fact]
    public void Every_verb_that_is_typed_is_of_a_topic_and_shown_by_it()
    {
        var shown = Enum.GetNames<HelpTopic>().SelectMany(topic =>
        {
            _tea.Guest.Types("/help " + topic);
            return _tea.Guest.Sees<HelpGiven>().Verbs;
        });
        Assert.Equal(VerbTable.All.Where(v => v.Typed).Select(v => v.Name).Order(), shown.Select(v => v.Name).Distinct().Order());
    }

    private static IEnumerable<string> Shown(Actor who)
    {
        who.Forgets();
        who.Types("/help");
        return who.Sees<HelpGiven>().Verbs.Select(v => v.Name);
    }
}
