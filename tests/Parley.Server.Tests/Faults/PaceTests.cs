using Parley.Server.Delivery;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;
using Parley.Testing.Fakes;
using Parley.Testing.Scripts;

namespace Parley.Server.Tests.Faults;

/// <summary>A flood punishes its sender, who is read more slowly and loses nothing.</summary>
public sealed class PaceTests
{
    private const int Flood = 100;
    private static readonly Pace Pace = new(30, 10);

    public static TheoryData<string> Dialect => [.. Dialects.Fast];

    [Theory]
    [MemberData(nameof(Dialect))]
    public async Task A_client_that_sends_and_does_not_stop_is_heard_at_its_pace(string dialect)
    {
        var time = new SettableTime();
        await using var server = await TestServer.StartAsync(o => o with { Pace = Pace }, time: time);
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        await using var carol = await DoorClient.EnterAsync(server, "framed", "carol");
        await using var alice = await DoorClient.EnterAsync(server, dialect, "alice");
        time.Advance(TimeSpan.FromMinutes(1));
        await FloodAsync(alice);

        await ExpectAsync(bob, 0, Pace.Burst);
        await carol.SayAsync("heard at once");
        Assert.Equal("carol", (await NextSaidAsync(bob))["by"]);
        await FinishAsync(time, bob, Pace.Burst);
    }

    [Theory]
    [InlineData("line")]
    [InlineData("framed")]
    [InlineData("modern")]
    public async Task Closing_is_no_way_past_the_pace(string dialect)
    {
        var time = new SettableTime();
        await using var server = await TestServer.StartAsync(o => o with { Pace = Pace }, time: time);
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        await using var carol = await DoorClient.EnterAsync(server, "line", "carol");
        await using (var alice = await DoorClient.EnterAsync(server, dialect, "alice"))
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await FloodAsync(alice);
            alice.HalfClose();
            await ExpectAsync(bob, 0, Pace.Burst);
            await carol.SayAsync("heard at once");
            Assert.Equal("carol", (await NextSaidAsync(bob))["by"]);
            await FinishAsync(time, bob, Pace.Burst);
            await bob.SeeAsync("gone", ("nick", "alice"));
        }
    }

    private static async Task FloodAsync(DoorClient alice)
        => await alice.SendAsync((byte[])[.. Enumerable.Range(0, Flood).SelectMany(i => alice.Write("say", ("text", $"flood {i}")))]);

    private static async Task ExpectAsync(DoorClient bob, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            Assert.Equal($"flood {i}", (await NextSaidAsync(bob))["text"]);
        }
    }

    /// <summary>One message a tenth of a second: it is there when the time has come, and not before.</summary>
    private static async Task FinishAsync(SettableTime time, DoorClient bob, int from)
    {
        for (var i = from; i < Flood; i++)
        {
            var next = NextSaidAsync(bob);
            while (!next.IsCompleted)
            {
                time.Advance(TimeSpan.FromMilliseconds(50));
                await Task.WhenAny(next, Task.Run(() => { }));
            }

            Assert.Equal($"flood {i}", (await next)["text"]);
        }
    }

    private static Task<Seen> NextSaidAsync(DoorClient bob) => bob.SeeAsync(s => s.Kind == "said", "the next message");
}
