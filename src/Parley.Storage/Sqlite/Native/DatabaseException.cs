using SQLitePCL;

namespace Parley.Storage.Sqlite.Native;

/// <summary>What SQLite could not do.</summary>
internal sealed class DatabaseException : Exception
{
    public DatabaseException(string path, int code, string message)
        : base($"{path}: {message} (SQLite {code})")
        => (Path, Code) = (path, code);

    public DatabaseException()
    {
    }

    public DatabaseException(string message)
        : base(message)
    {
    }

    public DatabaseException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Which file.</summary>
    public string Path { get; } = "";

    /// <summary>SQLite's extended result code.</summary>
    public int Code { get; }

    /// <summary>
    /// It comes from the disk, the file, or another program that has hold of it, and may be over later; anything else is a bug
    /// of ours.
    /// </summary>
    public bool IsTrouble => Primary is raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_BUSY
        or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL or raw.SQLITE_NOMEM or raw.SQLITE_PERM or raw.SQLITE_AUTH or raw.SQLITE_NOLFS || IsDamage;

    /// <summary>The file is not what SQLite or Parley wrote.</summary>
    public bool IsDamage => Primary is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT;

    /// <summary>There is no room on the disk.</summary>
    public bool IsFull => Primary == raw.SQLITE_FULL;

    /// <summary>There was not as much memory as it asked for: the machine has none left, or a damaged file speaks of sizes that nobody has.</summary>
    public bool IsMemory => Primary == raw.SQLITE_NOMEM;

    /// <summary>There is a row already where this one would go.</summary>
    public bool IsConflict => Primary == raw.SQLITE_CONSTRAINT;

    /// <summary>It was stopped on purpose.</summary>
    public bool IsInterrupt => Primary == raw.SQLITE_INTERRUPT;

    private int Primary => Code & 0xFF;
}
