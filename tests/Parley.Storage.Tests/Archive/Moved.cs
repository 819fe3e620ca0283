using System.Text;
using Parley.Storage.Sqlite;
using Parley.Storage.Sqlite.Archive;
using Parley.Storage.Tests.Sqlite;

namespace Parley.Storage.Tests.Archive;

/// <summary>A data folder that is filled from an export, or is not.</summary>
internal sealed class Moved : IDisposable
{
    private readonly TestFolder _folder = new();

    private Moved()
    {
    }

    /// <summary>Why it was not filled; null when it was.</summary>
    public string? Fault { get; private set; }

    /// <summary>What lies in it.</summary>
    public IEnumerable<string?> Files => Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order();

    public static async Task<Moved> ImportAsync(string lines)
    {
        var moved = new Moved();
        using var from = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        moved.Fault = await StoreArchive.ImportAsync(from, moved._folder.Path, TimeProvider.System, null, TestContext.Current.CancellationToken);
        return moved;
    }

    /// <summary>The lines of a store that is open, by way of a backup.</summary>
    public static async Task<string> ExportAsync(SqliteConversationLog log, bool secrets = true)
    {
        using var folder = new TestFolder();
        var backup = Path.Combine(folder.Path, "backup.db");
        Assert.Null(await log.BackupAsync(backup, TestContext.Current.CancellationToken));
        using var to = new MemoryStream();
        await StoreArchive.ExportAsync(backup, to, secrets, null, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(to.ToArray());
    }

    public SqliteConversationLog Open()
    {
        Assert.Null(Fault);
        return _folder.Open();
    }

    public void Dispose() => _folder.Dispose();
}
