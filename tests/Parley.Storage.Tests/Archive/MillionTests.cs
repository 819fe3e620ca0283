using System.Globalization;
using System.Text.Json;
using Parley.Core.Facts;
using Parley.Core.Ports;
using Parley.Storage.Sqlite.Archive;
using Parley.Storage.Sqlite.Archive.Lines;
using Parley.Storage.Tests.Sqlite;

namespace Parley.Storage.Tests.Archive;

/// <summary>A large community moves in bounded memory, and nothing of it changes. It runs alone, since it looks at the memory of the process.</summary>
[Collection(nameof(MillionTests))]
[CollectionDefinition(nameof(MillionTests), DisableParallelization = true)]
public sealed class MillionTests : IProgress<(long Done, long All)>
{
    private const int Posts = 1_000_000;
    private const int Rooms = 100;
    private const int Accounts = 5000;

    /// <summary>160 MiB more than before, of which 64 are SQLite's pages: half of what the lines are, and no more with ten times as many.</summary>
    private const long MaxGrowth = 160 * 1024 * 1024;

    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private long _before;
    private long _most;

    [Fact]
    public async Task A_million_posts_are_the_same_after_the_move_and_never_in_memory_together()
    {
        using var folder = new TestFolder();
        var stop = TestContext.Current.CancellationToken;
        _before = Environment.WorkingSet;
        await using (var lines = new LineStream(Lines()))
        {
            Assert.Null(await StoreArchive.ImportAsync(lines, folder.Path, TimeProvider.System, this, stop));
            Assert.True(lines.Length > MaxGrowth * 3 / 2, $"{lines.Length} bytes are not many.");
        }

        await using var same = new SameStream(Lines());
        using (var log = folder.Open())
        {
            var backup = Path.Combine(folder.Path, "backup.db");
            Assert.Null(await log.BackupAsync(backup, stop));
            await StoreArchive.ExportAsync(backup, same, secrets: false, this, stop);
        }

        same.AssertEnd();
        Assert.True(_most < MaxGrowth, $"{_most / 1024 / 1024} MiB more than before.");
    }

    void IProgress<(long Done, long All)>.Report((long Done, long All) value)
    {
        if (value.Done % 50_000 < 1000)
        {
            _most = Math.Max(_most, Environment.WorkingSet - _before);
        }
    }

    /// <summary>An export, as it would be written.</summary>
    private static IEnumerable<byte[]> Lines()
    {
        var last = Start.AddMilliseconds(Posts);
        return Community()
            .Concat(Enumerable.Range(1, Rooms).Select(room => new ConversationLine { Conversation = room, Kind = ConversationKind.Room, Key = Name("room", room) }))
            .Concat(Enumerable.Range(1, Posts).Select(Fact))
            .Prepend(new HeadLine { Version = Exporter.Version, Facts = Posts, Lines = Posts + Rooms + (Accounts * 2) + 1, Time = last })
            .Select(line => JsonSerializer.SerializeToUtf8Bytes(line, ArchiveJson.Line));
    }

    private static IEnumerable<ArchiveLine> Community()
    {
        var accounts = Enumerable.Range(1, Accounts).ToList();
        return accounts.Select(id => new AccountLine { Account = id, Name = Name("user", id), Made = Start }).Cast<ArchiveLine>()
            .Prepend(new ServerLine { LastId = Accounts })
            .Concat(accounts.Select(id => new MembershipLine { Account = id, Kind = ConversationKind.Room, Key = Name("room", 1), Name = Name("room", 1) }));
    }

    /// <summary>Room after room, each with 10 000; half with a tag, some edited.</summary>
    private static FactLine Fact(int number)
    {
        var (room, seq) = (((number - 1) / (Posts / Rooms)) + 1, ((number - 1) % (Posts / Rooms)) + 1);
        var account = number % Accounts;
        var isEdit = seq % 50 == 0;
        var id = new byte[16];
        BitConverter.TryWriteBytes(id, number * 2_654_435_761);
        return new FactLine
        {
            Conversation = room,
            Kind = isEdit ? FactKind.Edited : FactKind.Said,
            Seq = seq,
            Id = new Guid(id),
            Time = Start.AddMilliseconds(number),
            From = Name("user", account),
            Account = account,
            Text = string.Create(CultureInfo.InvariantCulture, $"message {number} of a long talk about this and that, \"quoted\" and 说点什么 besides"),
            Target = isEdit ? seq - 1 : 0,
            EditedBy = seq % 50 == 49 ? seq + 1 : 0,
            Sender = number % 2 == 0 ? (account == 0 ? Name("user", 0) : account.ToString(CultureInfo.InvariantCulture)) : null,
            Tag = number % 2 == 0 ? Name("tag", number * 7919 % 1_000_003) : null,
        };
    }

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
}
