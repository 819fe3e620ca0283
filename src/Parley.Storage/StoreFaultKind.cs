namespace Parley.Storage;

/// <summary>Why a store could not be opened.</summary>
public enum StoreFaultKind
{
    /// <summary>Another server has the data folder.</summary>
    FolderInUse,

    /// <summary>The folder or a file in it cannot be made or written, or there is no room.</summary>
    NotWritable,

    /// <summary>The file is something else than a database.</summary>
    NotADatabase,

    /// <summary>The file is another program's database.</summary>
    ForeignDatabase,

    /// <summary>A newer Parley has made the database.</summary>
    TooNew,

    /// <summary>The database is damaged.</summary>
    Damaged,
}
