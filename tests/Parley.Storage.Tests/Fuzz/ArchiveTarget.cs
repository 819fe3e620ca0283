using Parley.Storage.Sqlite;
using Parley.Storage.Sqlite.Archive;
using Parley.Storage.Tests.Sqlite;
using Parley.Testing.Fakes;
using Parley.Testing.Fuzz;

namespace Parley.Storage.Tests.Fuzz;

/// <summary>An export that somebody has spoilt is refused in a sentence, and leaves nothing; or it makes a store that opens.</summary>
internal sealed class ArchiveTarget : IFuzzTarget
{
    public static string Corpus => "archive";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        using var folder = new TestFolder();
        using var from = new MemoryStream(input.ToArray());
        if (StoreArchive.ImportAsync(from, folder.Path, new SettableTime(), progress: null, CancellationToken.None).GetAwaiter().GetResult() is { } wrong)
        {
            Assert.EndsWith(".", wrong, StringComparison.Ordinal);
            Assert.False(File.Exists(folder.Log));
            return;
        }

        Assert.True(SqliteConversationLog.TryOpen(folder.Path, new StoreOptions { Durability = Durability.Process }, out var log, out var fault), fault?.Sentence);
        log.Dispose();
    }
}
