using System.Diagnostics.CodeAnalysis;

namespace Parley.Storage.Sqlite.Files;

/// <summary>
/// A data folder that this process owns until it is disposed. Ownership is a lock of the operating system's on a file in it,
/// which ends with the process, however it ends: a lock file left behind means nothing.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    /// <summary>The log's file.</summary>
    public const string LogName = "parley.db";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>What the system calls a lock that another has: EAGAIN on Linux, on macOS, and ERROR_SHARING_VIOLATION.</summary>
    private static readonly int[] Locked = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    /// <summary>The folder, in full.</summary>
    public string Path { get; }

    /// <summary>The log.</summary>
    public string Log => System.IO.Path.Combine(Path, LogName);

    /// <summary>The search index, made from the log.</summary>
    public string Search => System.IO.Path.Combine(Path, "search.db");

    /// <summary>Makes the folder if need be, and takes it.</summary>
    public static bool TryClaim(string path, [NotNullWhen(true)] out DataFolder? folder, [NotNullWhen(false)] out StoreFault? fault)
    {
        (folder, fault) = (null, null);
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            MakeFolder(full);
            folder = new DataFolder(full, OpenLock(System.IO.Path.Combine(full, "parley.lock")));
            return true;
        }
        catch (IOException e) when (Locked.Contains(e.HResult))
        {
            fault = new StoreFault(StoreFaultKind.FolderInUse, full, $"{full} is in use by another server. Stop that one, or choose another data folder.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = StoreFault.NotWritable(full, e.Message);
        }

        return false;
    }

    /// <summary>Makes an empty file that only its owner can read. What SQLite makes beside it gets the same mode.</summary>
    public static void MakeFile(string path) => Open(path, FileMode.CreateNew, FileShare.ReadWrite).Dispose();

    public void Dispose() => _lock.Dispose();

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private static FileStream OpenLock(string path) => Open(path, FileMode.OpenOrCreate, FileShare.None);

    private static FileStream Open(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }
}
