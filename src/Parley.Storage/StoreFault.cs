namespace Parley.Storage;

/// <summary>Why a store could not be opened. What it is about was left as it was.</summary>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Path">The folder or file that it is about.</param>
/// <param name="Sentence">What to tell whoever started the program: what is wrong, and what can be done.</param>
public sealed record StoreFault(StoreFaultKind Kind, string Path, string Sentence)
{
    internal static StoreFault NotWritable(string path, string reason)
        => new(StoreFaultKind.NotWritable, path, $"{path} cannot be written: {reason.TrimEnd('.')}.");

    internal static StoreFault Damaged(string path, string reason)
        => new(StoreFaultKind.Damaged, path, $"{path} is damaged ({reason.TrimEnd('.')}). It was left as it is: restore a backup, or move it away to start anew.");

    internal static StoreFault NotADatabase(string path)
        => new(StoreFaultKind.NotADatabase, path, $"{path} is not a database. It was left as it is: move it away, or choose another data folder.");

    internal static StoreFault Foreign(string path)
        => new(StoreFaultKind.ForeignDatabase, path, $"{path} is a database of another program. It was left as it is: move it away, or choose another data folder.");

    internal static StoreFault TooNew(string path, long version, int known)
        => new(StoreFaultKind.TooNew, path, $"{path} was written by a newer Parley (form {version}; this one knows {known}). It was left as it is: start the newer program.");
}
