using Parley.Core;
using Parley.Storage.Sqlite.Files;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Archive;

/// <summary>
/// Copies a log that is in use: <c>VACUUM INTO</c> (https://sqlite.org/lang_vacuum.html) within one read transaction, so that
/// the copy is of one moment, and the writer, whose pages go to the WAL meanwhile, is not held up.
/// </summary>
internal static class Backup
{
    /// <summary>As <see cref="Core.Ports.IBackup.BackupAsync"/>.</summary>
    public static async Task<Refusal?> MakeAsync(string log, string file, CancellationToken stop)
    {
        if (!Path.IsPathFullyQualified(file) || File.Exists(file))
        {
            return new Refusal(RefusalCode.BadParameter, "file");
        }

        var unfinished = file + ".new";
        try
        {
            await Task.Run(() => Copy(log, unfinished, stop), stop);
            File.Move(unfinished, file);
            return null;
        }
        catch (Exception e) when (e is DatabaseException or IOException or UnauthorizedAccessException && !stop.IsCancellationRequested)
        {
            return new Refusal(RefusalCode.StoreUnavailable, e.Message);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void Copy(string log, string to, CancellationToken stop)
    {
        File.Delete(to);
        DataFolder.MakeFile(to);
        using var database = Database.OpenToRead(log);
        using var interrupt = stop.Register(database.Interrupt);
        database.Prepare("VACUUM INTO ?").Bind(1, to).Run();
        using var copy = new FileStream(to, FileMode.Open, FileAccess.ReadWrite);
        copy.Flush(flushToDisk: true);
    }
}
