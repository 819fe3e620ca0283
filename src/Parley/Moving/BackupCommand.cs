using System.CommandLine;

namespace Parley.Moving;

/// <summary><c>parley backup</c>: copies the store, also while the server runs.</summary>
internal static class BackupCommand
{
    public static Command Create() => MovingCommand.Create(
        "backup",
        """
        Copy everything that is stored into one file. The server goes on meanwhile; the copy is of one moment.
        The file holds what the store holds, hashed passwords too: keep it as safe.

        Example:
          parley backup /srv/backups/parley-2026-11-21.db
        """,
        "The copy to make; it must not be there yet.",
        static (file, data, _, stop) => Snapshot.MakeAsync(data, file, stop));
}
