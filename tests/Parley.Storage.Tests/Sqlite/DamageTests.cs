using System.Text;
using Parley.Storage.Sqlite.Native;
using Parley.Storage.Tests.Contract;

namespace Parley.Storage.Tests.Sqlite;

/// <summary>What is not a log, or not whole, is refused with a sentence and left as it was.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nothing", StoreFaultKind.Damaged, "is damaged (it is empty)")]
    [InlineData("zeros", StoreFaultKind.NotADatabase, "is not a database")]
    [InlineData("text", StoreFaultKind.NotADatabase, "is not a database")]
    [InlineData("50 bytes", StoreFaultKind.NotADatabase, "is not a database")]
    [InlineData("100 bytes", StoreFaultKind.Damaged, "is damaged")]
    [InlineData("half", StoreFaultKind.Damaged, "is damaged")]
    [InlineData("a page less", StoreFaultKind.Damaged, "is damaged")]
    [InlineData("a page of zeros", StoreFaultKind.Damaged, "is damaged")]
    [InlineData("pages exchanged", StoreFaultKind.Damaged, "is damaged")]
    public void A_file_that_is_no_log_is_left_as_it_was(string damage, StoreFaultKind kind, string sentence)
    {
        var whole = MakeLog();
        var damaged = damage switch
        {
            "nothing" => [],
            "zeros" => new byte[whole.Length],
            "text" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Dear diary, today I wrote a log.\n", 500))),
            "50 bytes" => whole[..50],
            "100 bytes" => whole[..100],
            "half" => whole[..(whole.Length / 2)],
            "a page less" => whole[..^4096],
            "a page of zeros" => [.. whole[..8192], .. new byte[4096], .. whole[12288..]],
            _ => [.. whole[..8192], .. whole[16384..20480], .. whole[12288..16384], .. whole[8192..12288], .. whole[20480..]],
        };
        File.WriteAllBytes(_folder.Log, damaged);

        var fault = AssertLeftAlone(kind);

        Assert.Equal(_folder.Log, fault.Path);
        Assert.StartsWith($"{_folder.Log} {sentence}", fault.Sentence, StringComparison.Ordinal);
        Assert.Contains("left as it is", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_with_a_wrong_byte_is_refused_or_does_no_harm()
    {
        var whole = MakeLog();
        for (var at = 0; at < 100; at++)
        {
            foreach (var bits in new byte[] { 0x01, 0xFF })
            {
                var flipped = (byte[])whole.Clone();
                flipped[at] ^= bits;
                File.WriteAllBytes(_folder.Log, flipped);
                if (Storage.Sqlite.SqliteConversationLog.TryOpen(_folder.Path, new StoreOptions(), out var log, out var fault))
                {
                    // As the counter of changes, or the version of the library that last wrote.
                    Assert.Equal(200, (await new Story(new OpenedStore(log)).All(1)).Count);
                    log.Dispose();
                }
                else
                {
                    Assert.True(fault.Kind is StoreFaultKind.Damaged or StoreFaultKind.NotADatabase or StoreFaultKind.ForeignDatabase, fault.Sentence);
                    Assert.Equal(flipped, File.ReadAllBytes(_folder.Log));
                }

                _folder.Clear();
            }
        }
    }

    [Fact]
    public void Another_program_s_database_is_left_as_it_was()
    {
        File.Create(_folder.Log).Dispose();
        using (var other = Database.OpenToWrite(_folder.Log))
        {
            other.Run("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup')");
        }

        AssertLeftAlone(StoreFaultKind.ForeignDatabase);
    }

    [Fact]
    public void A_newer_log_is_left_as_it_was()
    {
        MakeLog();
        using (var log = Database.OpenToWrite(_folder.Log))
        {
            log.Run("INSERT INTO migration (number, name, time) VALUES (1000, 'telepathy', 0)");
        }

        var fault = AssertLeftAlone(StoreFaultKind.TooNew);

        Assert.Contains("newer Parley", fault.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DROP TABLE fact")]
    [InlineData("DROP TABLE migration")]
    [InlineData("UPDATE journal SET facts = x'0105'")]
    [InlineData("UPDATE journal SET facts = x'6301'")]
    [InlineData("UPDATE journal SET facts = x'01018147'")]
    public void A_log_that_lacks_something_is_left_as_it_was(string sql)
    {
        MakeLog();
        using (var log = Database.OpenToWrite(_folder.Log))
        {
            log.Run("INSERT INTO journal (position, facts) VALUES (1, x'01')");
            log.Run(sql);
        }

        AssertLeftAlone(StoreFaultKind.Damaged);
    }

    [Fact]
    public void A_wal_without_its_database_is_left_as_it_was()
    {
        File.WriteAllBytes(_folder.Log + "-wal", new byte[5000]);

        var fault = AssertLeftAlone(StoreFaultKind.Damaged);

        Assert.Equal(_folder.Log + "-wal", fault.Path);
        Assert.False(File.Exists(_folder.Log));
    }

    [Fact]
    public void Damage_beside_a_wal_is_left_as_it_was()
    {
        using (var appender = new AppenderProcess(_folder.Path, 1))
        {
            appender.Read(2000);
            appender.Kill();
        }

        var damaged = File.ReadAllBytes(_folder.Log);
        Array.Fill(damaged, (byte)'x', 0, 100);
        File.WriteAllBytes(_folder.Log, damaged);

        AssertLeftAlone(StoreFaultKind.NotADatabase);
    }

    /// <summary>A log that was begun and not finished is not in the way of a new one.</summary>
    [Fact]
    public void What_a_first_start_left_unfinished_is_made_anew()
    {
        File.WriteAllText(_folder.Log + ".new", "SQLite format 3");
        File.WriteAllText(_folder.Log + ".new-journal", "half a transaction");

        using (var log = _folder.Open())
        {
            log.CatchUp();
        }

        Assert.Equal(["parley.db", "parley.lock", "search.db"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    private byte[] MakeLog()
    {
        using (var log = _folder.Open())
        {
            var story = new Story(new OpenedStore(log));
            story.Count(story.Open("tea").Id, 200);
        }

        return File.ReadAllBytes(_folder.Log);
    }

    private StoreFault AssertLeftAlone(StoreFaultKind kind)
    {
        var before = Files();
        var fault = _folder.Refused(kind);
        Assert.Equal(before, Files());
        return fault;

        Dictionary<string, string> Files() => Directory.GetFiles(_folder.Path)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal))
            .ToDictionary(file => file, file => Convert.ToBase64String(File.ReadAllBytes(file)));
    }
}
