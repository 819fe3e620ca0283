using Parley.Core.Events;
using Parley.Core.Tests.Community.Support;

namespace Parley.Core.Tests.Moderation;

public sealed class KickTests
{
    private readonly World _world = new();
    private readonly Actor _owner;
    private readonly Actor _mallory;
    private readonly Actor _carol;

    public KickTests()
    {
        _owner = _world.Owner("olive", "tea");
        _mallory = _world.Account("mallory");
        _carol = _world.Guest("carol");
        foreach (var who in new[] { _mallory, _carol })
        {
            who.Types("/join tea");
        }

        Forget();
    }

    [Fact]
    public void Everyone_in_the_room_is_told_who_was_put_out_by_whom_and_why()
    {
        var phone = _world.Again("mallory");
        _owner.Types("/kick mallory no milk");

        _owner.DoesNotSee<PersonLeft>();
        Assert.Single(_owner.Told.OfType<Done>());
        foreach (var who in new[] { _owner, _mallory, phone, _carol })
        {
            Assert.True(who.Told.OfType<Kicked>().Single() is
            {
                Room.Text: "tea", Nick.Text: "mallory", By.Text: "olive", Reason: "no milk", IsBan: false,
            });
        }

        Assert.All([_mallory, phone], who => Assert.True(who.Told.OfType<RoomExited>().Single() is { Room.Text: "tea", Current.Text: "lobby" }));
        Forget();
        _carol.Types("without mallory");
        Assert.Empty(_mallory.Told);
        Assert.Equal("olive Kick tea mallory (no milk)", _world.Audit()[^1]);
    }

    [Fact]
    public void Whoever_was_put_out_may_come_back()
    {
        _owner.Types("/kick mallory");
        _mallory.Types("/join tea");
        _mallory.Sees<RoomEntered>();
        _owner.Types("/kick carol");
        _carol.Types("/join tea");
        _carol.Sees<RoomEntered>();
    }

    [Fact]
    public void Whoever_was_put_out_is_out_after_a_restart()
    {
        _owner.Begins("/kick mallory");
        _world.Restart();
        Assert.Equal(["lobby"], _world.Again("mallory").Person.Rooms.Select(r => r.Name.Text));
    }

    [Fact]
    public void Somebody_who_is_away_is_put_out_as_well()
    {
        _mallory.Drops();
        _owner.Types("/kick mallory");
        Assert.True(_carol.Told.OfType<Kicked>().Single() is { Nick.Text: "mallory" });
        Assert.Equal(["lobby"], _world.Again("mallory").Person.Rooms.Select(r => r.Name.Text));
    }

    [Theory]
    [InlineData("/kick nobody", RefusalCode.NoSuchPerson)]
    [InlineData("/kick console", RefusalCode.NoSuchPerson)]
    [InlineData("/kick dave", RefusalCode.PersonNotInRoom)]
    [InlineData("/kick olive", RefusalCode.Outranked)]
    [InlineData("/kick [server]", RefusalCode.NoSuchPerson)]
    [InlineData("/kick m\u0430llory", RefusalCode.NoSuchPerson)] // a Cyrillic а
    public void Nobody_is_put_out_by_mistake(string line, RefusalCode code)
    {
        _world.Guest("dave");
        _owner.Types(line);
        _owner.IsRefused(code);
        _carol.DoesNotSee<Kicked>();
    }

    [Theory]
    [InlineData("/kick MALLORY")]
    [InlineData("/kick \uFF4D\uFF41\uFF4C\uFF4C\uFF4F\uFF52\uFF59")] // in full width
    public void Any_spelling_of_the_name_will_do(string line)
    {
        _owner.Types(line);
        Assert.Equal("mallory", _carol.Sees<Kicked>().Nick.Text);
    }

    [Fact]
    public void A_reason_is_one_line_and_of_so_many_characters()
    {
        _owner.Asks("kick", ("nick", "mallory"), ("reason", new string('x', 501)));
        Assert.Equal(500, _owner.IsRefused(RefusalCode.BadParameter).Limit);
        _owner.Asks("kick", ("nick", "mallory"), ("reason", "one\r\n:olive!olive@host KICK two\u0007"));
        Assert.Equal("one :olive!olive@host KICK two\u2407", _carol.Sees<Kicked>().Reason);
    }

    [Fact]
    public void A_full_store_puts_nobody_out()
    {
        _world.Store.IsFull = true;
        _owner.Types("/kick mallory");
        _owner.IsRefused(RefusalCode.StoreUnavailable);
        Assert.Empty(_mallory.Told);
        Assert.Empty(_carol.Told);
        _mallory.Types("still here");
        Assert.Equal(["still here"], _carol.Hears());
    }

    [Fact]
    public void A_room_that_is_nobody_s_is_kept_in_order_by_whoever_made_it_also_a_guest()
    {
        var maker = _world.Guest("maker");
        maker.Types("/join attic");
        _carol.Types("/join attic");
        _carol.Types("/kick maker");
        Assert.Equal("moderator", _carol.Told.OfType<Refused>().Single().Refusal.Subject);
        maker.Types("/kick carol");
        maker.IsFine();
        Assert.DoesNotContain(_carol.Person.Rooms, r => r.Name.Text == "attic");

        // Whoever comes back to a room that was made owns nothing of it.
        _carol.Types("/join attic");
        maker.Types("/leave");
        maker.Types("/join attic");
        maker.Forgets();
        maker.Types("/kick carol");
        maker.IsRefused(RefusalCode.NotAllowed);
    }

    [Fact]
    public void The_last_one_put_out_of_a_room_that_is_nobody_s_closes_it()
    {
        _carol.Types("/join attic");
        _carol.Types("/set invite-only on");
        var console = _world.Console();
        console.Asks("kick", ("room", "attic"), ("nick", "carol"));
        Assert.Single(console.Told.OfType<Kicked>());
        _mallory.Types("/join attic");
        Assert.Equal(1, _mallory.Sees<RoomEntered>().People);
    }

    private void Forget()
    {
        _owner.Forgets();
        _mallory.Forgets();
        _carol.Forgets();
    }
}
