using Parley.Core.Limits;
using Parley.Core.Policy;
using Parley.Server.Delivery;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;
using Parley.Storage.Memory;
using Parley.Testing.Fakes;

namespace Parley.Server.Tests.Guarding;

/// <summary>Three who each keep to their own pace are faster together than an account, or an address, may be.</summary>
public sealed class SharedPaceTests
{
    private const string Crowded = "127.0.0.66";

    /// <summary>5 at once, so 10 for an account, and for an address of two people.</summary>
    private static readonly Pace Pace = new(5, 1);

    private readonly SettableTime _time = new();

    [Fact]
    public async Task All_sessions_of_an_account_have_twice_the_pace_of_one()
    {
        await using var server = await StartAsync(exempt: Crowded);
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        var alices = await LogInAsync(server, 3);
        _time.Advance(TimeSpan.FromMinutes(1));
        await SayAsync(alices, 5);
        await HearAsync(bob, 10);
        await HearNothingMoreAsync(server, bob);
        _time.Advance(TimeSpan.FromSeconds(3));
        await HearAsync(bob, 5);
        await LeaveAsync(alices);
    }

    [Fact]
    public async Task Whoever_has_logged_out_is_no_longer_one_of_them()
    {
        await using var server = await StartAsync(exempt: Crowded);
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        var alices = await LogInAsync(server, 3);
        await alices[2].DoAsync("logout");
        await alices[2].FenceAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        await SayAsync(alices, 5);
        await HearAsync(bob, 15);
        await LeaveAsync(alices);
    }

    [Fact]
    public async Task An_account_that_reconnects_has_not_begun_anew()
    {
        await using var server = await StartAsync(exempt: Crowded);
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        var alices = await LogInAsync(server, 2);
        _time.Advance(TimeSpan.FromMinutes(1));
        await SayAsync(alices, 5);
        await HearAsync(bob, 10);
        await LeaveAsync(alices);
        var again = await DoorClient.EnterAsync(server, "line", null, Crowded);
        await again.DoAsync("login", ("nick", "alice"), ("password", "alice's password"));
        await again.SeeAsync("entered");
        await again.SeeAsync("entered");
        await SayAsync([again], 1);
        await HearNothingMoreAsync(server, bob);
        _time.Advance(TimeSpan.FromSeconds(1));
        await HearAsync(bob, 1);
        await LeaveAsync([again]);
    }

    [Fact]
    public async Task All_who_come_from_an_address_have_the_pace_of_so_many_people()
    {
        await using var server = await StartAsync(exempt: "127.0.0.1");
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        var guests = await EnterAsync(server, 3);
        _time.Advance(TimeSpan.FromMinutes(1));
        await SayAsync(guests, 5);
        await HearAsync(bob, 10);
        await HearNothingMoreAsync(server, bob);
        _time.Advance(TimeSpan.FromSeconds(3));
        await HearAsync(bob, 5);
        await LeaveAsync(guests);
    }

    [Fact]
    public async Task An_exempt_address_has_no_pace()
    {
        await using var server = await StartAsync(exempt: "127.0.0.0/24");
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        var guests = await EnterAsync(server, 8);
        _time.Advance(TimeSpan.FromMinutes(1));
        await SayAsync(guests, 5);
        await HearAsync(bob, 40);
        await LeaveAsync(guests);
    }

    private Task<TestServer> StartAsync(string exempt)
        => TestServer.StartAsync(
            o => o with
            {
                Pace = Pace,
                Exempt = [AddressRange.Parse(exempt), AddressRange.Parse("127.0.0.1")],
                Limits = o.Limits with { Community = new CommunityLimits { PeoplePerAddress = 2 } },
            },
            time: _time,
            community: new MemoryCommunityStore());

    /// <summary>So many guests; a little time passes between them, so that coming in costs nobody's pace.</summary>
    private async Task<List<DoorClient>> EnterAsync(TestServer server, int count)
    {
        var people = new List<DoorClient>();
        for (var i = 0; i < count; i++)
        {
            people.Add(await DoorClient.EnterAsync(server, "line", null, Crowded));
            _time.Advance(TimeSpan.FromSeconds(10));
        }

        return people;
    }

    private async Task<List<DoorClient>> LogInAsync(TestServer server, int count)
    {
        var people = await EnterAsync(server, count);
        await people[0].DoAsync("nick", ("nick", "alice"));
        await people[0].DoAsync("register", ("password", "alice's password"));
        await people[0].FenceAsync();
        foreach (var person in people.Skip(1))
        {
            await person.DoAsync("login", ("nick", "alice"), ("password", "alice's password"));
            await person.FenceAsync();
            _time.Advance(TimeSpan.FromSeconds(10));
        }

        return people;
    }

    private static async Task SayAsync(IReadOnlyList<DoorClient> people, int count)
    {
        foreach (var person in people)
        {
            await person.SendAsync((byte[])[.. Enumerable.Range(0, count).SelectMany(_ => person.Write("say", ("text", "a word")))]);
        }
    }

    private static async Task HearAsync(DoorClient bob, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await bob.SeeAsync("said", ("text", "a word"));
        }
    }

    /// <summary>What was let through is said before what somebody says who comes later, many steps of the turn behind.</summary>
    private static async Task HearNothingMoreAsync(TestServer server, DoorClient bob)
    {
        for (var i = 0; i < 5; i++)
        {
            await using var carol = await DoorClient.EnterAsync(server, "framed", $"carol-{i}");
            await carol.SayAsync("nothing more");
            Assert.Equal("nothing more", (await bob.SeeAsync("said"))["text"]);
        }
    }

    private static async Task LeaveAsync(IReadOnlyList<DoorClient> people)
    {
        foreach (var person in people)
        {
            await person.DisposeAsync();
        }
    }
}
