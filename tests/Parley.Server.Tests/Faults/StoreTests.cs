using Parley.Core;
using Parley.Core.Facts;
using Parley.Core.Ports;
using Parley.Server.Tests.Harness;
using Parley.Server.Tests.Players;
using Parley.Storage.Memory;
using Parley.Testing.Fakes;

namespace Parley.Server.Tests.Faults;

/// <summary>A store that cannot store, and one that has a fault.</summary>
public sealed class StoreTests
{
    public static TheoryData<string> Dialect => [.. Dialects.Names];

    [Theory]
    [MemberData(nameof(Dialect))]
    public async Task A_full_disk_refuses_what_is_said_until_there_is_space(string dialect)
    {
        var log = new WatchedLog();
        await using var server = await TestServer.StartAsync(log: log);
        await using var bob = await DoorClient.EnterAsync(server, "modern", "bob");
        await using var alice = await DoorClient.EnterAsync(server, dialect, "alice");
        await alice.SayAsync("before");
        await bob.SeeAsync("said", ("text", "before"));

        log.IsFull = true;
        await alice.SayAsync("lost");
        await alice.SeeAsync("refused", ("code", nameof(RefusalCode.StoreUnavailable)));
        await bob.SayAsync("lost, too");
        await bob.SeeAsync("refused", ("code", nameof(RefusalCode.StoreUnavailable)));

        log.IsFull = false;
        await alice.SayAsync("after");
        Assert.Equal("after", (await bob.SeeAsync("said"))["text"]);
        Assert.Equal(["before", "after"], log.Room("lobby").Select(f => f.Text));
    }

    [Fact]
    public async Task A_fault_of_the_program_ends_the_session_that_met_it_and_no_other()
    {
        await using var server = await TestServer.StartAsync(log: new FaultyLog());
        await using var crowd = await Crowd.GatherAsync(server);
        await using var alice = await DoorClient.EnterAsync(server, "modern", "alice");
        await alice.DoAsync("history");
        Assert.Equal(nameof(CloseReason.Bug), (await alice.SeeAsync("bye"))["reason"]);
        await alice.SeeAsync("closed");
        await server.WhenEndedAsync(CloseReason.Bug);
        await crowd.CountOnAsync();
        Assert.IsType<InvalidTimeZoneException>(Assert.Single(server.Log.TakeErrors()).Fault);
    }

    private sealed class FaultyLog : IConversationLog
    {
        private readonly MemoryConversationLog _log = new();

        public OpenOutcome Open(ConversationKey key, int recent) => _log.Open(key, recent);

        public IReadOnlyList<AppendOutcome> Append(IReadOnlyList<FactDraft> group) => _log.Append(group);

        public Task<FactPage> ReadAsync(long conversation, PageRequest page, CancellationToken stop)
            => throw new InvalidTimeZoneException("A fault that nobody expects.");

        public Task<FactPage> SearchAsync(long conversation, string term, long before, int limit, CancellationToken stop)
            => _log.SearchAsync(conversation, term, before, limit, stop);

        public Task<IReadOnlyList<SaidPlace>> FindSaidAsync(long account, SaidPlace after, int limit, CancellationToken stop)
            => _log.FindSaidAsync(account, after, limit, stop);

        public Refusal? KeepFor(long conversation, int days) => _log.KeepFor(conversation, days);
    }
}
