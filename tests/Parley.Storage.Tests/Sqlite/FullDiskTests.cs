using System.Diagnostics;
using Parley.Core;
using Parley.Core.Community;
using Parley.Core.Ports;
using Parley.Storage.Sqlite;
using Parley.Storage.Tests.Contract;
using Stored = Parley.Core.Facts.Fact;

namespace Parley.Storage.Tests.Sqlite;

/// <summary>A full disk refuses what is new, loses nothing, and is forgotten when there is room again.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_database_that_cannot_grow_refuses_the_group_and_then_goes_on()
    {
        List<Stored> acknowledged = [];
        long tea;
        using (var log = _folder.Open())
        {
            var story = new Story(new OpenedStore(log));
            tea = story.Open("tea").Id;
            log.Writer.Run($"PRAGMA max_page_count = {log.Writer.Number("PRAGMA page_count") + 20}");
            var refused = FillUp(story, tea, acknowledged);

            Assert.All(refused, outcome => Assert.Equal(new AppendOutcome(null, Repeated: false, new Refusal(RefusalCode.StoreUnavailable)), outcome));
            Assert.Equal(acknowledged, await Everything(story, tea));
            Assert.Equal(acknowledged.Count, story.Open("tea").LastSeq);
            Assert.True(log.Health is { Refused: 4, LastFailure: not null, LastFailureTime: not null });
            Assert.Contains("full", log.Health.LastFailure, StringComparison.Ordinal);

            log.Writer.Run("PRAGMA max_page_count = 1000000000");

            // The refused drafts left no tags and took no places.
            var again = story.Append([.. Enumerable.Range(0, 3).Select(i => story.Draft(tea, "again", tag: $"refused {i}"))]);
            Assert.Equal(Enumerable.Range(acknowledged.Count + 1, 3).Select(i => (long)i), again.Select(f => f.Seq));
            acknowledged.AddRange(again);
            Assert.Equal(acknowledged, await Everything(story, tea));
        }

        using var reopened = _folder.Open();
        Assert.Equal(acknowledged, await Everything(new Story(new OpenedStore(reopened)), tea));
    }

    [Fact]
    public void A_community_that_cannot_grow_refuses_the_change_and_changes_nothing()
    {
        var kept = "";
        using (var log = _folder.Open())
        {
            Assert.Null(log.Community.Save(People.All));
            log.Writer.Run($"PRAGMA max_page_count = {log.Writer.Number("PRAGMA page_count") + 5}");
            Refusal? refused = null;
            for (var id = 1000L; refused is null && id < 100_000; id += 2)
            {
                kept = People.Shown(log.Community.Load());
                refused = log.Community.Save(
                [
                    new CommunityChange.RoomGone("tea"),
                    new CommunityChange.AccountSaved(new AccountRecord(id, new string('x', 500), default)),
                    new CommunityChange.RoomSaved(People.Tea),
                    new CommunityChange.AccountSaved(new AccountRecord(id + 1, new string('y', 500), default)),
                ]);
            }

            Assert.Equal(new Refusal(RefusalCode.StoreUnavailable), refused);
            Assert.Contains("full", log.Health.LastFailure, StringComparison.Ordinal);
            Assert.Equal(kept, People.Shown(log.Community.Load()));

            log.Writer.Run("PRAGMA max_page_count = 1000000000");
            Assert.Null(log.Community.Save([new CommunityChange.NameReserved(People.Old)]));
            Assert.Equal(kept, People.Shown(log.Community.Load()));
        }

        using var reopened = _folder.Open();
        Assert.Equal(kept, People.Shown(reopened.Community.Load()));
    }

    [Fact]
    public async Task A_full_file_system_refuses_everything_new_and_then_goes_on()
    {
        using var disk = SmallDisk.Mount(_folder.Path);
        List<Stored> acknowledged = [];
        long tea;
        using (var log = _folder.Open())
        {
            var story = new Story(new OpenedStore(log));
            tea = story.Open("tea").Id;
            story.Count(tea, 10);
            acknowledged.AddRange(await story.All(tea));
            disk.Fill();
            var refused = FillUp(story, tea, acknowledged);

            Assert.All(refused, outcome => Assert.Equal(new Refusal(RefusalCode.StoreUnavailable), outcome.Refusal));
            Assert.Equal(acknowledged, await Everything(story, tea));
            Assert.Equal(new Refusal(RefusalCode.StoreUnavailable), RefusedRoom(log));

            disk.MakeRoom();
            acknowledged.Add(story.Say(tea, "again", tag: "refused 0"));
            Assert.Equal(acknowledged.Count, acknowledged[^1].Seq);
            Assert.Equal(acknowledged, await Everything(story, tea));
        }

        using var reopened = _folder.Open();
        Assert.Equal(acknowledged, await Everything(new Story(new OpenedStore(reopened)), tea));
    }

    [Fact]
    public async Task A_server_that_ends_while_the_disk_is_full_loses_nothing()
    {
        using var disk = SmallDisk.Mount(_folder.Path);
        List<Stored> acknowledged = [];
        long tea;
        using (var log = _folder.Open())
        {
            var story = new Story(new OpenedStore(log));
            tea = story.Open("tea").Id;
            disk.Fill();
            FillUp(story, tea, acknowledged);
        }

        disk.MakeRoom();
        using var reopened = _folder.Open();
        Assert.Equal(acknowledged, await Everything(new Story(new OpenedStore(reopened)), tea));
    }

    [Fact]
    public void A_store_cannot_be_made_where_there_is_no_room()
    {
        using var disk = SmallDisk.Mount(_folder.Path);
        disk.Fill();

        var fault = _folder.Refused(StoreFaultKind.NotWritable);
        Assert.StartsWith(_folder.Path, fault.Sentence, StringComparison.Ordinal);

        disk.MakeRoom();
        _folder.Open().Dispose();
    }

    /// <summary>Says one after the other until one is refused, then a group of three with tags.</summary>
    private static List<AppendOutcome> FillUp(Story story, long room, List<Stored> acknowledged)
    {
        for (var i = 0; i < 100_000; i++)
        {
            var outcome = story.Log.Append([story.Draft(room, $"{i} {new string('.', 500)}")])[0];
            if (outcome.Fact is not { } fact)
            {
                // What was too much may have been long; from here on nothing fits.
                var refused = story.Log.Append([.. Enumerable.Range(0, 3).Select(n => story.Draft(room, new string('!', 16_000), tag: $"refused {n}"))]);
                return [outcome, .. refused];
            }

            acknowledged.Add(fact);
        }

        throw new InvalidOperationException("It never was full.");
    }

    private static Refusal? RefusedRoom(SqliteConversationLog log)
    {
        for (var i = 0; i < 10_000; i++)
        {
            if (log.Open(new ConversationKey(ConversationKind.Room, $"{i} {new string('r', 500)}"), 0).Refusal is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static async Task<List<Stored>> Everything(Story story, long room)
    {
        var facts = new List<Stored>();
        for (FactPage page = new([], More: true); page.More; facts.AddRange(page.Facts))
        {
            page = await story.Read(room, PageAnchor.After, facts.Count, 1000);
        }

        return facts;
    }

    /// <summary>A file system of 2 MiB in memory, for those who may mount one; everyone else skips the test.</summary>
    private sealed class SmallDisk(string path) : IDisposable
    {
        private string Filler => Path.Combine(path, "filler");

        public static SmallDisk Mount(string path)
        {
            Assert.SkipUnless(OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "tmpfs", path), "Only root can mount a small disk.");
            return new SmallDisk(path);
        }

        public void Fill()
        {
            using var file = File.Create(Filler);
            try
            {
                for (var block = new byte[4096]; ;)
                {
                    file.Write(block);
                    file.Flush();
                }
            }
            catch (IOException)
            {
                // It is full.
            }
        }

        /// <summary>At once: a file that is deleted lasts for as long as a process has it open, as one that another test starts at this moment.</summary>
        public void MakeRoom() => File.WriteAllBytes(Filler, []);

        /// <summary>Lazily, for the same reason.</summary>
        public void Dispose() => Run("umount", "--lazy", path);

        private static bool Run(string command, params string[] arguments)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardError = true });
                process!.WaitForExit();
                return process.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }
}
