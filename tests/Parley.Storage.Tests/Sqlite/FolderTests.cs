using Parley.Storage.Sqlite;

namespace Parley.Storage.Tests.Sqlite;

/// <summary>The data folder is one server's, and its owner's.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_store_on_a_folder_is_refused_until_the_first_is_closed()
    {
        using (_folder.Open())
        {
            var fault = _folder.Refused(StoreFaultKind.FolderInUse);
            Assert.Equal(_folder.Path, fault.Path);
        }

        _folder.Open().Dispose();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_made_for_its_owner_only()
    {
        var path = Path.Combine(_folder.Path, "a", "b #1 100%? ü");
        Assert.True(SqliteConversationLog.TryOpen(path, new StoreOptions(), out var log, out var fault), fault?.Sentence);
        using (log)
        {
            log.Open(new(Core.Ports.ConversationKind.Room, "tea"), 0);
            log.CatchUp();
            if (!OperatingSystem.IsWindows())
            {
                const UnixFileMode readWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                Assert.Equal(readWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
                foreach (var file in Directory.GetFiles(path))
                {
                    Assert.Equal(readWrite, File.GetUnixFileMode(file));
                }

                Assert.Contains(Path.Combine(path, "parley.db-wal"), Directory.GetFiles(path));
            }
        }

        Assert.True(SqliteConversationLog.TryOpen(path, new StoreOptions(), out log, out fault), fault?.Sentence);
        log.Dispose();
    }

    [Fact]
    public void A_path_that_cannot_be_a_folder_is_refused()
    {
        var file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, "text");
        foreach (var path in new[] { file, Path.Combine(file, "below") })
        {
            Assert.False(SqliteConversationLog.TryOpen(path, new StoreOptions(), out _, out var fault));
            Assert.Equal((StoreFaultKind.NotWritable, path), (fault.Kind, fault.Path));
            Assert.StartsWith($"{path} cannot be written: ", fault.Sentence, StringComparison.Ordinal);
        }

        Assert.Equal("text", File.ReadAllText(file));
    }

    [Fact]
    public void A_store_that_is_closed_leaves_two_files_and_the_lock()
    {
        using (var log = _folder.Open())
        {
            log.CatchUp();
        }

        Assert.Equal(["parley.db", "parley.lock", "search.db"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }
}
