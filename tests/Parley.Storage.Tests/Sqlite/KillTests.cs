using Parley.Core.Facts;
using Parley.Core.Ports;
using Parley.Storage.Sqlite;
using Stored = Parley.Core.Facts.Fact;

namespace Parley.Storage.Tests.Sqlite;

/// <summary>A server that is killed while it writes has lost nothing that it acknowledged.</summary>
public sealed class KillTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_ten_times_over_it_has_every_acknowledged_fact_once_and_in_order()
    {
        var chance = new Random(20260301);
        var acknowledged = new Dictionary<(long Conversation, long Seq), Guid>();
        for (var run = 0; run < 10; run++)
        {
            using (var appender = new AppenderProcess(_folder.Path, run))
            {
                foreach (var (conversation, seq, id) in appender.KillAfter(chance.Next(1, 4000)))
                {
                    // A place is given once; a repeated send gives the same place and id.
                    Assert.Equal(id, acknowledged.TryGetValue((conversation, seq), out var known) ? known : id);
                    acknowledged[(conversation, seq)] = id;
                }
            }

            using var log = _folder.Open();
            var stored = await ReadAsync(log);
            Assert.All(acknowledged, a => Assert.Equal(a.Value, stored[a.Key.Conversation][(int)a.Key.Seq - 1].Id));
            foreach (var (_, facts) in stored)
            {
                Assert.Equal(Enumerable.Range(1, facts.Count).Select(i => (long)i), facts.Select(f => f.Seq));
                Assert.Equal(facts.Select(f => f.Id).Order(), facts.Select(f => f.Id));
            }

            Assert.Equal(stored.Values.SelectMany(f => f).Max(f => f.Time), log.Newest);
            await FindsWhatIsThereAsync(log, stored);
        }
    }

    [Fact]
    public void A_folder_in_use_by_another_process_is_refused()
    {
        using var appender = new AppenderProcess(_folder.Path, 0);
        appender.AwaitLine();

        var fault = _folder.Refused(StoreFaultKind.FolderInUse);

        Assert.Equal($"{_folder.Path} is in use by another server. Stop that one, or choose another data folder.", fault.Sentence);
        appender.KillAfter(0);
        _folder.Open().Dispose();
    }

    private static async Task<Dictionary<long, List<Stored>>> ReadAsync(SqliteConversationLog log)
    {
        var stored = new Dictionary<long, List<Stored>>();
        for (var i = 0; i < 40; i++)
        {
            var room = log.Open(new ConversationKey(ConversationKind.Room, $"room {i}"), 0).Record!;
            var facts = stored[room.Id] = [];
            for (FactPage page = new([], More: true); page.More; facts.AddRange(page.Facts))
            {
                page = await log.ReadAsync(room.Id, new PageRequest(PageAnchor.After, facts.Count, 1000), TestContext.Current.CancellationToken);
            }

            Assert.Equal(room.LastSeq, facts.Count);
        }

        return stored;
    }

    /// <summary>The index was killed too, wherever it was.</summary>
    private static async Task FindsWhatIsThereAsync(SqliteConversationLog log, Dictionary<long, List<Stored>> stored)
    {
        log.CatchUp();
        foreach (var (room, facts) in stored)
        {
            var expected = facts.Where(f => f.Kind is FactKind.Said && f.Text.Contains("run 0", StringComparison.Ordinal)).Select(f => f.Seq).Reverse();
            var found = new List<long>();
            for (FactPage page = new([], More: true); page.More; found.AddRange(page.Facts.Select(f => f.Seq)))
            {
                page = await log.SearchAsync(room, "RUN 0", found.LastOrDefault(), 500, TestContext.Current.CancellationToken);
            }

            Assert.Equal(expected, found);
        }
    }
}
