using System.Diagnostics;
using System.Net.Sockets;
using Parley.Core;
using Parley.Core.Facts;
using Parley.Core.Ports;
using Parley.Server.Hosting;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;
using Parley.Storage.Memory;

namespace Parley.Server.Tests.Hosting;

/// <summary>The stop: a goodbye on every door, nothing lost, and soon over.</summary>
public sealed class ShutdownTests
{
    /// <summary>5 s, many times what it takes; the bench measures.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Dialect => [.. Dialects.Names];

    [Theory]
    [MemberData(nameof(Dialect))]
    public async Task A_goodbye_is_the_last_that_every_door_says(string dialect)
    {
        await using var server = await TestServer.StartAsync();
        await using var alice = await DoorClient.EnterAsync(server, dialect, "alice");
        await alice.SayAsync("still here");
        await alice.FenceAsync();
        await server.StopAsync().WaitAsync(Soon);
        var bye = await alice.SeeAsync(s => s.Kind == "bye", "the goodbye");
        Assert.Equal(nameof(CloseReason.ServerStopping), bye["reason"]);
        Assert.Equal("closed", (await alice.SeeAsync(_ => true, "the end")).Kind);
    }

    [Fact]
    public async Task What_was_acknowledged_or_shown_before_the_stop_is_stored()
    {
        var log = new MemoryConversationLog();
        var (acknowledged, shown) = (new List<string>(), new List<string>());
        await using (var server = await TestServer.StartAsync(log: log))
        {
            await using var listener = await DoorClient.EnterAsync(server, "line", "listener");
            var senders = new List<Task<List<string>>>();
            for (var i = 0; i < 5; i++)
            {
                senders.Add(SendUntilTheEndAsync(server, i));
            }

            for (var i = 0; i < 200; i++)
            {
                shown.Add((await listener.SeeAsync("said"))["text"]!);
            }

            await server.StopAsync().WaitAsync(Soon);
            foreach (var sender in senders)
            {
                acknowledged.AddRange(await sender);
            }

            while (await listener.Sights.WaitToReadAsync() && listener.Sights.TryRead(out var seen))
            {
                if (seen.Kind == "said")
                {
                    shown.Add(seen["text"]!);
                }
            }
        }

        var stored = log.Open(new ConversationKey(ConversationKind.Room, "lobby"), int.MaxValue).Record!.Recent.Select(f => f.Text).ToHashSet();
        Assert.NotEmpty(acknowledged);
        Assert.Empty(acknowledged.Except(stored));
        Assert.Empty(shown.Except(stored));
    }

    [Fact]
    public async Task Nobody_who_stands_still_holds_it_up()
    {
        await using var server = await TestServer.StartAsync();
        await using var loud = await DoorClient.EnterAsync(server, "modern", "loud");
        using var stuck = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Line), receiveBuffer: 4096);
        using var silent = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Json));
        using var half = await Dial.ConnectAsync(server.EndPoint(DoorScheme.Framed), receiveBuffer: 4096);
        await half.SendAllAsync(Transcript.Of("framed", "half", "here"));
        await loud.SeeAsync("said", ("by", "half"));
        for (var i = 0; i < 60; i++)
        {
            await loud.SayAsync(new string('x', 16_000));
        }

        await loud.FenceAsync();
        half.Shutdown(SocketShutdown.Send);
        await loud.SeeAsync("gone", ("nick", "half"));
        var watch = Stopwatch.StartNew();
        await server.StopAsync();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
    }

    /// <summary>A page that never comes, and a request behind it that was not handed in.</summary>
    [Fact]
    public async Task A_question_that_is_under_way_does_not_hold_it_up()
    {
        var log = new StuckLog();
        await using var server = await TestServer.StartAsync(log: log);
        await using var alice = await DoorClient.EnterAsync(server, "modern", "alice");
        await alice.DoAsync("history");
        await alice.SayAsync("behind it");
        await log.Asked.Task.WaitAsync(Patience.Long);
        await server.StopAsync().WaitAsync(Soon);
        log.Answered.SetResult();
        await server.WhenEndedAsync(1);
    }

    [Fact]
    public async Task It_can_be_stopped_twice()
    {
        await using var server = await TestServer.StartAsync();
        await server.StopAsync();
        await server.StopAsync();
    }

    private static async Task<List<string>> SendUntilTheEndAsync(TestServer server, int number)
    {
        using var peer = await ModernPeer.ConnectAsync(server.EndPoint(DoorScheme.Json));
        await peer.AskAsync("login", ("nick", $"sender-{number}"));
        await peer.AskAsync("join", ("room", "lobby"));
        var acknowledged = new List<string>();
        try
        {
            for (var i = 0; await peer.AskAsync("say", ("text", $"{number} {i}")) is { Type: "stored" }; i++)
            {
                acknowledged.Add($"{number} {i}");
            }
        }
        catch (SocketException)
        {
            // Sent after the server had closed: no answer, no promise.
            return acknowledged;
        }

        return acknowledged;
    }

    private sealed class StuckLog : IConversationLog
    {
        private readonly MemoryConversationLog _log = new();

        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public OpenOutcome Open(ConversationKey key, int recent) => _log.Open(key, recent);

        public IReadOnlyList<AppendOutcome> Append(IReadOnlyList<FactDraft> group) => _log.Append(group);

        /// <summary>As a query that does not look at its token: it ends when the turn has long ended.</summary>
        public async Task<FactPage> ReadAsync(long conversation, PageRequest page, CancellationToken stop)
        {
            Asked.SetResult();
            await Answered.Task;
            return FactPage.Empty;
        }

        public Task<FactPage> SearchAsync(long conversation, string term, long before, int limit, CancellationToken stop)
            => _log.SearchAsync(conversation, term, before, limit, stop);

        public Task<IReadOnlyList<SaidPlace>> FindSaidAsync(long account, SaidPlace after, int limit, CancellationToken stop)
            => _log.FindSaidAsync(account, after, limit, stop);

        public Refusal? KeepFor(long conversation, int days) => _log.KeepFor(conversation, days);
    }
}
