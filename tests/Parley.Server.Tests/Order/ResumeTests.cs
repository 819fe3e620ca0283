using Parley.Core.Limits;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;

namespace Parley.Server.Tests.Order;

/// <summary>A client that comes back misses nothing and sees nothing twice; a repeated send is stored once.</summary>
public sealed class ResumeTests
{
    private const string Room = "tea";

    [Fact]
    public async Task Whoever_is_cut_off_at_any_moment_under_load_sees_everything_once()
    {
        const int Senders = 3;
        const int Each = 700;
        var random = new Random(5);

        // Few facts at hand, so that what was missed comes by all three ways: at hand, as a page, as several pages.
        await using var server = await TestServer.StartAsync(o => o with { Limits = new ChatLimits { RecentFacts = 16, MaxPageFacts = 100 } });
        var reader = new ResumingReader(server, Room);
        var stored = 0;
        var senders = Enumerable.Range(0, Senders)
            .Select(i => Task.Run(() => SendAllAsync(server, i, Each, () => Interlocked.Increment(ref stored)))).ToList();
        while (reader.Facts.Count < Senders * Each)
        {
            // Now and then it stays away until much has been said.
            var missed = random.Next(4) == 0 ? random.Next(300) : 0;
            SpinWait.SpinUntil(
                () => Volatile.Read(ref stored) >= Math.Min(reader.Facts.Count + missed, Senders * Each) || senders.Exists(s => s.IsFaulted),
                Patience.Long);
            await reader.VisitAsync(Math.Min(random.Next(120), (Senders * Each) - reader.Facts.Count));
        }

        await Task.WhenAll(senders);
        Assert.Equal(Enumerable.Range(1, Senders * Each).Select(n => (long?)n), reader.Facts.Select(f => f.Seq));
        Assert.All(reader.Facts.GroupBy(f => f.From), own => Assert.Equal(Enumerable.Range(0, Each).Select(n => $"message {n}"), own.Select(f => f.Text)));
    }

    [Fact]
    public async Task What_is_sent_again_with_its_tag_is_stored_once()
    {
        const int Count = 400;
        var random = new Random(11);
        await using var server = await TestServer.StartAsync();
        var acknowledged = new bool[Count];
        while (Array.IndexOf(acknowledged, false) is var next and >= 0)
        {
            using var sender = await EnterAsync(server, "sender");
            sender.Told = told => acknowledged[int.Parse(told.Tag![1..])] |= told.Type == "stored";
            var sent = Math.Min(Count - next, random.Next(1, 60));
            foreach (var i in Enumerable.Range(next, sent))
            {
                await sender.SendAsync("say", $"m{i}", ("room", Room), ("text", $"message {i}"));
            }

            for (var answers = Math.Min(sent, random.Next(40)); answers > 0 && await sender.ReadAsync() is { } answer;)
            {
                if (answer.Tag is not null)
                {
                    sender.Told(answer);
                    answers--;
                }
            }

            sender.Reset();
        }

        var history = await RoomHistory.ReadAsync(server.EndPoint(DoorScheme.Json), Room);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => $"message {i}"), history.Select(f => f.Text));
        Assert.Equal(Enumerable.Range(1, Count).Select(n => (long?)n), history.Select(f => f.Seq));
    }

    private static async Task SendAllAsync(TestServer server, int number, int count, Action stored)
    {
        using var sender = await EnterAsync(server, $"sender-{number}");
        sender.Told = told =>
        {
            if (told.Type == "stored")
            {
                stored();
            }
        };
        for (var i = 0; i < count; i++)
        {
            await sender.SendAsync("say", i % 8 == 7 ? null : $"{i}", ("room", Room), ("text", $"message {i}"));
            if (i % 8 == 7)
            {
                // A window of eight: everything before the ping is answered before it.
                await sender.AskAsync("ping");
            }
        }

        await sender.AskAsync("ping");
    }

    /// <summary>A name is free again when the server has seen that its bearer is gone.</summary>
    private static async Task<ModernPeer> EnterAsync(TestServer server, string nick)
    {
        var peer = await ModernPeer.ConnectAsync(server.EndPoint(DoorScheme.Json));
        for (var deadline = DateTime.UtcNow + Patience.Long; DateTime.UtcNow < deadline;)
        {
            if (await peer.AskAsync("login", ("nick", nick)) is { Type: "logged_in" })
            {
                Assert.Equal("joined", (await peer.AskAsync("join", ("room", Room)))?.Type);
                return peer;
            }
        }

        throw new TimeoutException($"The name {nick} was never free again.");
    }
}
