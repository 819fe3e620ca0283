using Parley.Core.Facts;
using Parley.Core.Ports;
using Parley.Storage.Appender;
using Parley.Storage.Memory;
using Parley.Storage.Sqlite;
using Parley.Storage.Sqlite.Archive;
using Parley.Storage.Tests.Contract;
using Stored = Parley.Core.Facts.Fact;

namespace Parley.Storage.Tests.Sqlite;

/// <summary>A server that is killed while it writes has lost nothing that it acknowledged.</summary>
public sealed class KillTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_ten_times_over_it_has_everything_acknowledged_once_and_in_order()
    {
        var chance = new Random(20260301);
        var acknowledged = new Dictionary<(long Conversation, long Seq), Guid>();
        var saved = 0L;
        for (var run = 0; run < 10; run++)
        {
            using (var appender = new AppenderProcess(_folder.Path, run))
            {
                appender.Read(chance.Next(1, 4000));
                appender.Kill();
                saved = appender.Acknowledged.Saved ?? saved;
                foreach (var (conversation, seq, id) in appender.Acknowledged.Facts)
                {
                    // A place is given once; a repeated send gives the same place and id.
                    Assert.Equal(id, acknowledged.TryGetValue((conversation, seq), out var known) ? known : id);
                    acknowledged[(conversation, seq)] = id;
                }
            }

            using var log = _folder.Open();
            var stored = await AppenderProcess.ReadAsync(log);
            Assert.All(acknowledged, a => Assert.Equal(a.Value, stored[a.Key.Conversation][(int)a.Key.Seq - 1].Id));
            Assert.Equal(stored.Values.SelectMany(f => f).Max(f => f.Time), log.Newest);
            await FindsWhatIsThereAsync(log, stored);

            // The last save was perhaps made and not acknowledged any more.
            var now = log.Community.Load().Server?.LastId ?? 0;
            Assert.InRange(now, saved, saved + 1);
            await AssertSavedAsync(now, log.Community);
            saved = now;
        }

        Assert.True(saved > 100, $"{saved}");
    }

    [Fact]
    public async Task A_backup_under_load_is_all_that_was_acknowledged_up_to_one_moment()
    {
        using var restored = new TestFolder();
        var backup = Path.Combine(restored.Path, "backup.db");
        Acknowledged before, all;
        using (var appender = new AppenderProcess(_folder.Path, 7))
        {
            appender.Read(5000);
            before = appender.Acknowledged;
            appender.BackUp(backup);
            appender.Read(1000);
            appender.Kill();
            all = appender.Acknowledged;
        }

        Assert.Null(StoreArchive.Restore(backup, restored.Path));
        using var log = restored.Open();
        var stored = await AppenderProcess.ReadAsync(log);
        var count = stored.Values.Sum(facts => facts.Count);

        Assert.InRange(count, before.Facts.Count, all.Facts.Count);
        Assert.True(all.IsWhole(count), $"{count} facts are no whole groups.");
        Assert.Equal(
            all.Facts.Take(count).Order(),
            stored.SelectMany(room => room.Value.Select(fact => (room.Key, fact.Seq, fact.Id))).Order());

        var saved = log.Community.Load().Server!.LastId;
        var (fewest, most) = all.SavedWith(count);
        Assert.InRange(saved, Math.Max(fewest, before.Saved!.Value), most);
        await AssertSavedAsync(saved, log.Community);
    }

    [Fact]
    public void A_folder_in_use_by_another_process_is_refused()
    {
        using var appender = new AppenderProcess(_folder.Path, 0);
        appender.Read(1);

        var fault = _folder.Refused(StoreFaultKind.FolderInUse);

        Assert.Equal($"{_folder.Path} is in use by another server. Stop that one, or choose another data folder.", fault.Sentence);
        appender.Kill();
        _folder.Open().Dispose();
    }

    /// <summary>Nothing of a save is there without the rest of it.</summary>
    private static async Task AssertSavedAsync(long saves, ICommunityStore community)
    {
        var expected = new MemoryCommunityStore();
        for (var i = 1L; i <= saves; i++)
        {
            expected.Save(Saves.Of(i));
        }

        Assert.Equal(People.Shown(expected.Load()), People.Shown(community.Load()));
        var stop = TestContext.Current.CancellationToken;
        var audit = await community.ReadAuditAsync(null, 0, int.MaxValue - 1, stop);
        Assert.Equal((await expected.ReadAuditAsync(null, 0, int.MaxValue - 1, stop)).Entries, audit.Entries);
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
