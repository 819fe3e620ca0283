using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Moderation;

/// <summary>Whoever is silenced is in, reads, and says nothing.</summary>
public sealed class SilenceTests
{
    private readonly TeaRoom _tea = new();

    [Fact]
    public void Whoever_is_silenced_is_told_so_on_every_connection_and_the_room_is_not()
    {
        var phone = _tea.World.Again("alice");
        _tea.Moderator.Types("/silence alice 1h shouting");
        Assert.All([_tea.Plain, phone], who => Assert.Equal(["tea", "mona"], who.Sees<Noted>().Args));
        Assert.Empty(_tea.Guest.Told);
        Assert.Equal(1, _tea.Moderator.Sees<BanMade>().Affected);
        Assert.Equal("mona Silence tea alice until 2026-01-02 04:04 UTC (shouting)", _tea.World.Audit()[^1]);
        phone.Types("/join tea");
        phone.Forgets();
        phone.Types("hello");
        var refusal = phone.IsRefused(RefusalCode.Silenced);
        Assert.Equal(("tea", "shouting", _tea.World.Time.Now.AddHours(1)), (refusal.Subject, refusal.Why, refusal.Until));
        _tea.Guest.Types("talk on");
        Assert.Equal(["talk on"], phone.Hears());
    }

    [Theory]
    [InlineData("hello", RefusalCode.Silenced)]
    [InlineData("/me shouts", RefusalCode.Silenced)]
    [InlineData("/topic LOUD", RefusalCode.Silenced)]
    [InlineData("/edit last LOUD", RefusalCode.Silenced)]
    [InlineData("/invite bob", RefusalCode.Silenced)]
    [InlineData("/redact last", null)]
    [InlineData("/report mona is unjust", null)]
    [InlineData("/topic", null)]
    [InlineData("/history", null)]
    [InlineData("/who", null)]
    [InlineData("/msg mona why?", null)]
    [InlineData("/leave", null)]
    public void What_is_said_by_other_means_is_said_as_well(string line, RefusalCode? code)
    {
        _tea.World.Account("bob");
        _tea.Plain.Types("before");
        _tea.Moderator.Types("/silence alice");
        Assert.Equal(code, _tea.Plain.Tries(line));
        Assert.DoesNotContain(_tea.World.Log.Room("tea"), f => f.Text.Contains("LOUD", StringComparison.Ordinal) || f.Kind == FactKind.Edited);
    }

    [Fact]
    public void Nobody_sees_a_silenced_person_write()
    {
        _tea.Plain.Asks("typing", ("room", "tea"));
        _tea.Guest.Sees<PersonTyping>();
        _tea.Moderator.Types("/silence alice");
        _tea.Plain.Asks("typing", ("room", "tea"));
        Assert.Empty(_tea.Guest.Told);
    }

    [Fact]
    public void Leaving_and_coming_back_and_voice_are_no_way_round()
    {
        _tea.Moderator.Types("/silence alice");
        _tea.Moderator.Types("/role alice voiced");
        Assert.Null(_tea.Plain.Tries("/leave"));
        Assert.Null(_tea.Plain.Tries("/join tea"));
        Assert.Equal(RefusalCode.Silenced, _tea.Plain.Tries("hello"));
        _tea.World.Restart();
        var back = _tea.World.Again("alice");
        Assert.Null(back.Tries("/join tea"));
        Assert.Equal(RefusalCode.Silenced, back.Tries("hello"));
        Assert.Null(back.Tries("/join lobby"));
        Assert.Null(back.Tries("hello"));
    }

    [Fact]
    public void Whoever_may_speak_again_is_told_so()
    {
        _tea.Moderator.Types("/silence alice");
        _tea.Moderator.Types("/silence al*");
        _tea.Forget();
        _tea.Moderator.Types("/unsilence alice");
        Assert.Empty(_tea.Plain.Told);
        _tea.Moderator.Types("/unsilence al*");
        Assert.True(_tea.Plain.Sees<Noted>() is { Code: NoteCode.SilenceLifted, Args: ["tea"] });
        Assert.Null(_tea.Plain.Tries("hello"));
        Assert.Equal(["mona Silence tea alice lifted", "mona Silence tea al* lifted"], _tea.World.Audit().TakeLast(2));
    }

    [Fact]
    public void A_moderator_who_was_silenced_as_somebody_else_speaks()
    {
        _tea.Moderator.Types("/silence alice");
        _tea.Owner.Types("/role alice moderator");
        Assert.Null(_tea.Plain.Tries("hello"));
        Assert.Null(_tea.Owner.Tries("/role alice none"));
        Assert.Equal(RefusalCode.Silenced, _tea.Plain.Tries("hello"));
    }

    [Fact]
    public void Nobody_becomes_the_owner_of_a_room_to_be_free_of_what_was_decided_there()
    {
        _tea.Guest.Types("/join attic");
        _tea.Plain.Types("/join attic");
        _tea.Guest.Types("/exempt alice 1m");
        _tea.Guest.Types("/silence alice");
        _tea.Guest.Types("/leave");
        _tea.World.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(RefusalCode.Silenced, _tea.Plain.Tries("/register-room"));
        Assert.Null(_tea.Moderator.Tries("/join attic"));
        Assert.Null(_tea.Moderator.Tries("/register-room"));
    }
}
