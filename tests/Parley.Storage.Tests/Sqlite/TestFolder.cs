using Parley.Storage.Sqlite;

namespace Parley.Storage.Tests.Sqlite;

/// <summary>A data folder that is gone after the test.</summary>
internal sealed class TestFolder : IDisposable
{
    // What survives the power is the disk's affair; tests kill processes, not machines.
    private static readonly StoreOptions Options = new() { Durability = Durability.Process };

    public string Path { get; } = Directory.CreateTempSubdirectory("parley-store-").FullName;

    public string Log => System.IO.Path.Combine(Path, "parley.db");

    public string Search => System.IO.Path.Combine(Path, "search.db");

    public SqliteConversationLog Open(StoreOptions? options = null)
    {
        Assert.True(SqliteConversationLog.TryOpen(Path, options ?? Options, out var log, out var fault), fault?.Sentence);
        return log;
    }

    public StoreFault Refused(StoreFaultKind kind)
    {
        Assert.False(SqliteConversationLog.TryOpen(Path, Options, out var log, out var fault));
        log?.Dispose();
        Assert.Equal(kind, fault.Kind);
        return fault;
    }

    /// <summary>Takes everything out of it.</summary>
    public void Clear()
    {
        foreach (var file in Directory.GetFiles(Path))
        {
            File.Delete(file);
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
