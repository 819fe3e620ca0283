using Parley.Storage.Sqlite.Archive;
using Parley.Storage.Tests.Sqlite;

namespace Parley.Storage.Tests.Archive;

/// <summary>An export that is not right is refused, by the number of the line, and leaves nothing behind.</summary>
public sealed class BadLineTests
{
    /// <summary>A line of each type, in its order.</summary>
    private static readonly string[] Whole =
    [
        """{"type":"parley","version":2,"facts":2,"lines":15}""",
        """{"type":"server","last_id":9}""",
        """{"type":"account","account":1,"name":"ann","made":"2026-03-01T12:00:00Z"}""",
        """{"type":"account","account":2,"name":"bob","made":"2026-03-01T12:00:00Z"}""",
        """{"type":"reserved_name","name":"annie","account":1}""",
        """{"type":"token","token":3,"account":1,"name":"bot","scopes":["read"],"made":"2026-03-01T12:00:00Z"}""",
        """{"type":"room","key":"tea","name":"Tea","made":"2026-03-01T12:00:00Z"}""",
        """{"type":"retired_key","name":"coffee","next":1}""",
        """{"type":"role","room":"tea","account":1,"role":"owner"}""",
        """{"type":"invitation","room":"tea","account":2,"by":"ann"}""",
        """{"type":"ban","ban":4,"room":"tea","effect":"ban","mask":"eve*","pattern":"eve*","by":"ann","made":"2026-03-01T12:00:00Z"}""",
        """{"type":"membership","account":1,"kind":"room","key":"tea","name":"Tea"}""",
        """{"type":"audit","number":5,"time":"2026-03-01T12:00:00Z","by":"ann","what":"kick"}""",
        """{"type":"conversation","conversation":1,"kind":"room","key":"tea"}""",
        """{"type":"fact","conversation":1,"kind":"said","seq":1,"id":"01a1fc38-98fe-7000-b735-b2b7dd84c01b","time":"2026-03-01T12:00:00Z","from":"ann","text":"one","sender":"ann","tag":"x"}""",
        """{"type":"fact","conversation":1,"kind":"said","seq":2,"id":"01a1fc38-98fe-7000-b735-b2b7dd84c01c","time":"2026-03-01T12:00:00Z","from":"ann","text":"two"}""",
    ];

    [Fact]
    public async Task The_example_of_this_test_is_right()
    {
        using var moved = await Moved.ImportAsync(Joined(Whole));

        Assert.Null(moved.Fault);
        moved.Open().Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]", "is not what it has to be")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("hello")]
    [InlineData("""{"type":"conversation","conversation":1,"kind":"room","key":"tea"}""")]
    [InlineData("""{"type":"parley"}""")]
    [InlineData("""{"type":"parley","version":0}""")]
    [InlineData("""{"type":"parley","version":3}""", "the export is of form 3, and this Parley knows 2")]
    [InlineData("""{"type":"parley","version":"2"}""", "version is not what it has to be")]
    public async Task A_first_line_that_is_none_is_refused(string line, string saying = "")
        => await AssertRefusedAsync([line, .. Whole.Skip(1)], 1, saying);

    [Theory]
    [InlineData(2, """{"type":"parley","version":2}""", "the first line is there twice")]
    [InlineData(2, """{"type":"server","last_id":-1}""", "below zero")]
    [InlineData(3, """{"type":"server","last_id":10}""", "twice")]
    [InlineData(3, """{"type":"account","account":1,"name":"ann"}""", "it lacks 'made'")]
    [InlineData(3, """{"type":"account","account":1,"name":null,"made":"2026-03-01T12:00:00Z"}""", "name is not what it has to be")]
    [InlineData(3, """{"type":"account","account":1,"name":"a b","made":"2026-03-01T12:00:00Z"}""", "name")]
    [InlineData(3, """{"type":"account","account":1,"name":"console","made":"2026-03-01T12:00:00Z"}""", "taken")]
    [InlineData(3, """{"type":"account","account":0,"name":"ann","made":"2026-03-01T12:00:00Z"}""", "number")]
    [InlineData(3, """{"type":"account","account":"1","name":"ann","made":"2026-03-01T12:00:00Z"}""", "account is not what it has to be")]
    [InlineData(3, """{"type":"account","account":1,"name":"ann","made":"yesterday"}""", "made is not what it has to be")]
    [InlineData(3, """{"type":"account","account":1,"name":"ann","made":"2026-03-01T12:00:00Z","whispers":"friends"}""", "there is no whispers_from of that name")]
    [InlineData(3, """{"type":"account","account":1,"name":"ann","made":"2026-03-01T12:00:00Z","credential":{"hash":"x"}}""", "it lacks 'iterations', 'salt'")]
    [InlineData(3, """{"type":"account","account":1,"name":"ann","made":"2026-03-01T12:00:00Z","blocks":[{}]}""", "it lacks 'name'")]
    [InlineData(4, """{"type":"account","account":1,"name":"bob","made":"2026-03-01T12:00:00Z"}""", "taken")]
    [InlineData(4, """{"type":"account","account":2,"name":"ANN","made":"2026-03-01T12:00:00Z"}""", "taken")]
    [InlineData(5, """{"type":"reserved_name","name":"a b"}""", "name")]
    [InlineData(6, """{"type":"reserved_name","name":"annie"}""", "twice")]
    [InlineData(6, """{"type":"token","token":3,"account":7,"name":"bot","made":"2026-03-01T12:00:00Z"}""", "its account is not among the accounts before it")]
    [InlineData(6, """{"type":"token","token":2,"account":1,"name":"bot","made":"2026-03-01T12:00:00Z"}""", "its number is taken")]
    [InlineData(6, """{"type":"token","token":3,"account":1,"name":"bot","scopes":["fly"],"made":"2026-03-01T12:00:00Z"}""", "there is no scope of that name")]
    [InlineData(6, """{"type":"token","token":3,"account":1,"name":"bot","scopes":"read","made":"2026-03-01T12:00:00Z"}""", "scopes are no list")]
    [InlineData(7, """{"type":"room","key":"tea","name":"T e a","made":"2026-03-01T12:00:00Z"}""", "name")]
    [InlineData(7, """{"type":"room","key":"tea#x","name":"Tea","made":"2026-03-01T12:00:00Z"}""", "key")]
    [InlineData(7, """{"type":"room","key":"Tea","name":"Tea","made":"2026-03-01T12:00:00Z"}""", "key")]
    [InlineData(7, """{"type":"room","key":"tea","name":"Tea","made":"2026-03-01T12:00:00Z","keep_days":-1}""", "below zero")]
    [InlineData(8, """{"type":"room","key":"tea","name":"Other","made":"2026-03-01T12:00:00Z"}""", "taken")]
    [InlineData(8, """{"type":"room","key":"other","name":"TEA","made":"2026-03-01T12:00:00Z"}""", "taken")]
    [InlineData(8, """{"type":"retired_key","name":"coffee","next":0}""", "below one")]
    [InlineData(9, """{"type":"role","room":"coffee","account":1,"role":"owner"}""", "its room is not among the rooms before it")]
    [InlineData(9, """{"type":"role","room":"tea","account":9,"role":"owner"}""", "its account is not among")]
    [InlineData(9, """{"type":"role","room":"tea","account":1,"role":"king"}""", "there is no role of that name")]
    [InlineData(9, """{"type":"role","room":"tea","account":1,"role":4}""", "there is no role of that name")]
    [InlineData(10, """{"type":"invitation","room":"coffee","account":2,"by":"ann"}""", "its room is not among")]
    [InlineData(10, """{"type":"invitation","room":"tea","account":9,"by":"ann"}""", "its account is not among")]
    [InlineData(10, """{"type":"invitation","room":"tea","account":2,"by":"a b"}""", "who it is by")]
    [InlineData(11, """{"type":"ban","ban":4,"effect":"ban","mask":"eve","pattern":"eve","by":"","made":"2026-03-01T12:00:00Z"}""", "who it is by")]
    [InlineData(11, """{"type":"ban","ban":4,"effect":"ban","mask":"eve","by":"ann","made":"2026-03-01T12:00:00Z"}""", "nobody")]
    [InlineData(11, """{"type":"ban","ban":4,"effect":"ban","mask":"eve","range":"eve","by":"ann","made":"2026-03-01T12:00:00Z"}""", "no range of addresses")]
    [InlineData(11, """{"type":"ban","ban":1,"effect":"ban","mask":"eve","pattern":"eve","by":"ann","made":"2026-03-01T12:00:00Z"}""", "its number is taken")]
    [InlineData(11, """{"type":"ban","ban":4,"room":"x","effect":"ban","mask":"eve","pattern":"eve","by":"ann","made":"2026-03-01T12:00:00Z"}""", "its room is not among")]
    [InlineData(12, """{"type":"membership","account":5,"kind":"room","key":"tea","name":"Tea"}""", "its account is not among")]
    [InlineData(12, """{"type":"membership","account":1,"kind":"direct","key":"2:3","name":"bob"}""", "its key")]
    [InlineData(12, """{"type":"membership","account":1,"kind":"direct","key":"2:1","name":"bob"}""", "its key")]
    [InlineData(12, """{"type":"membership","account":1,"kind":"direct","key":"1","name":"bob"}""", "its key")]
    [InlineData(12, """{"type":"membership","account":1,"kind":"direct","key":"1:2","name":"b o b"}""", "its name")]
    [InlineData(12, """{"type":"erasure","account":1,"name":"ann"}""", "its account is there")]
    [InlineData(13, """{"type":"audit","number":0,"time":"2026-03-01T12:00:00Z","by":"ann","what":"kick"}""", "order")]
    [InlineData(13, """{"type":"audit","number":5,"time":"2026-03-01T12:00:00Z","by":"ann","what":"sing"}""", "there is no deed of that name")]
    [InlineData(14, """{"type":"conversation","conversation":0,"kind":"room","key":"tea"}""", "its number")]
    [InlineData(14, """{"type":"conversation","conversation":134217728,"kind":"room","key":"tea"}""", "its number")]
    [InlineData(14, """{"type":"conversation","conversation":1,"kind":"table","key":"tea"}""", "there is no conversation_kind of that name")]
    [InlineData(14, """{"type":"conversation","conversation":1,"kind":"direct","key":"tea"}""", "its key")]
    [InlineData(14, """{"type":"conversation","conversation":1,"kind":"room","key":"tea","swept_to":-1}""", "below zero")]
    [InlineData(15, """{"type":"conversation","conversation":1,"kind":"room","key":"coffee"}""", "twice")]
    [InlineData(15, """{"type":"conversation","conversation":2,"kind":"room","key":"tea"}""", "twice")]
    [InlineData(15, """{"type":"fact","conversation":1,"kind":"said","seq":1,"id":"x","time":"2026-03-01T12:00:00Z","from":"ann","text":"one"}""", "id is not what it has to be")]
    [InlineData(15, """{"type":"fact","conversation":2,"kind":"said","seq":1,"id":"01a1fc38-98fe-7000-b735-b2b7dd84c01b","time":"2026-03-01T12:00:00Z","from":"ann","text":"one"}""", "its conversation is not among")]
    [InlineData(15, """{"type":"fact","conversation":1,"kind":"said","seq":2,"id":"01a1fc38-98fe-7000-b735-b2b7dd84c01b","time":"2026-03-01T12:00:00Z","from":"ann","text":"one"}""", "it has seq 2, and 1 is the next")]
    [InlineData(16, """{"type":"fact","conversation":1,"kind":"said","seq":1,"id":"01a1fc38-98fe-7000-b735-b2b7dd84c01b","time":"2026-03-01T12:00:00Z","from":"ann","text":"one"}""", "it has seq 1, and 2 is the next")]
    [InlineData(16, """{"type":"fact","conversation":1,"kind":"said","seq":2,"id":"01a1fc38-98fe-7000-b735-b2b7dd84c01b","time":"2026-03-01T12:00:00Z","from":"ann","text":"one","sender":"ann","tag":"x"}""", "twice")]
    public async Task A_line_that_is_not_right_is_named(int number, string line, string saying = "")
        => await AssertRefusedAsync([.. Whole[..(number - 1)], line, .. Whole[number..]], number, saying);

    [Fact]
    public async Task An_export_that_lost_something_is_refused()
    {
        foreach (var left in Enumerable.Range(0, Whole.Length))
        {
            using var moved = await Moved.ImportAsync(Joined(Whole[..left]));
            Assert.NotNull(moved.Fault);
            Assert.Equal(["parley.lock"], moved.Files);
        }

        using var cut = await Moved.ImportAsync(Joined(Whole)[..^2]);
        Assert.Equal("Line 16 of the export cannot be read: it is cut short.", cut.Fault);
        using var without = await Moved.ImportAsync(Joined([.. Whole[..4], .. Whole[5..]]));
        Assert.Equal("The export is not whole: 2 of 2 facts and 14 of 15 lines are there.", without.Fault);
        Assert.Equal(["parley.lock"], without.Files);
    }

    [Fact]
    public async Task A_line_without_an_end_is_refused_before_it_fills_the_memory()
        => await AssertRefusedAsync([.. Whole[..2], new string('x', 3_000_000), .. Whole[3..]], 3, "it is longer than a megabyte");

    [Fact]
    public async Task What_a_later_program_adds_is_passed_over()
    {
        var lines = Whole.Select(line => line.Replace("}", ",\"colour\":{\"a\":[1,2]}}", StringComparison.Ordinal)).Append("""{"mood":"good","type":"weather"}""");
        using var moved = await Moved.ImportAsync(Joined([.. lines]).Replace("\"lines\":15", "\"lines\":16", StringComparison.Ordinal));

        Assert.Null(moved.Fault);
    }

    [Fact]
    public async Task Line_ends_of_another_system_do_no_harm()
    {
        using var moved = await Moved.ImportAsync(string.Concat(Whole.Select(line => line + "\r\n")));

        Assert.Null(moved.Fault);
    }

    [Fact]
    public async Task An_import_that_is_stopped_leaves_nothing()
    {
        using var folder = new TestFolder();
        using var stop = new CancellationTokenSource();
        var many = Whole.Concat(Enumerable.Repeat("""{"type":"weather"}""", 5000));
        using var from = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Joined([.. many])));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => StoreArchive.ImportAsync(from, folder.Path, TimeProvider.System, new Stopping(stop), stop.Token));

        Assert.Equal(["parley.lock"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("parley.db")]
    [InlineData("parley.db-wal")]
    public async Task A_folder_that_has_a_store_is_left_as_it_is(string file)
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder.Path, file);
        File.WriteAllText(path, "something");
        using var from = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Joined(Whole)));

        var fault = await StoreArchive.ImportAsync(from, folder.Path, TimeProvider.System, null, TestContext.Current.CancellationToken);

        Assert.Equal($"{path} is there already. Name a folder without one, or move it away.", fault);
        Assert.Equal("something", File.ReadAllText(path));
    }

    private static string Joined(string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    private static async Task AssertRefusedAsync(string[] lines, int number, string saying)
    {
        using var moved = await Moved.ImportAsync(Joined(lines));

        Assert.StartsWith($"Line {number} of the export cannot be read: ", moved.Fault, StringComparison.Ordinal);
        Assert.Contains(saying, moved.Fault, StringComparison.Ordinal);
        Assert.DoesNotContain("Parley.Storage", moved.Fault, StringComparison.Ordinal);
        Assert.EndsWith(".", moved.Fault, StringComparison.Ordinal);
        Assert.Equal(["parley.lock"], moved.Files);
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<(long Done, long All)>
    {
        public void Report((long Done, long All) value) => stop.Cancel();
    }
}
