using Parley.Core.Ports;
using Parley.Storage.Sqlite.Native;
using Parley.Storage.Tests.Contract;

namespace Parley.Storage.Tests.Sqlite;

/// <summary>
/// A file that cannot be read for a while: SQLite then ends the reader's transaction by itself, and whoever asked hears of the failure,
/// not of the transaction.
/// </summary>
public sealed class ReadFailureTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_that_cannot_be_read_fails_as_such_and_is_read_later()
    {
        using var log = _folder.Open();
        var story = new Story(new OpenedStore(log));
        var tea = story.Open("tea").Id;
        story.Count(tea, 100);
        Assert.Equal("1", Story.Shown(await story.Read(tea, PageAnchor.Before, 2, 1)));
        story.Count(tea, 100);
        log.CatchUp();

        var lost = CutWal(_folder.Log);
        var failure = await Assert.ThrowsAsync<DatabaseException>(() => story.Read(tea, PageAnchor.Before, 2, 1));
        Assert.Contains("disk I/O error", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.IsTrouble);

        Write(_folder.Log, lost);
        Assert.Equal(200, (await story.All(tea)).Count);
    }

    [Fact]
    public async Task A_search_whose_index_cannot_be_read_finds_what_is_there()
    {
        using var log = _folder.Open();
        var story = new Story(new OpenedStore(log));
        var tea = story.Open("tea").Id;
        story.Count(tea, 100);
        log.CatchUp();
        Assert.Equal("99", await story.Find(tea, "99"));
        story.Count(tea, 100);
        log.CatchUp();

        CutWal(_folder.Search);
        Assert.Equal("199 99", await story.Find(tea, "99"));
        log.CatchUp();
        Assert.Equal("199 99", await story.Find(tea, "99"));
    }

    /// <summary>Takes away the content of a write-ahead log, of which its readers know the pages.</summary>
    private static byte[] CutWal(string database)
    {
        var content = File.ReadAllBytes(database + "-wal");
        Assert.NotEmpty(content);
        Write(database, []);
        return content;
    }

    private static void Write(string database, byte[] content)
    {
        using var file = new FileStream(database + "-wal", FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.SetLength(0);
        file.Write(content);
    }
}
