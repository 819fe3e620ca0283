using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Schema;

/// <summary>Brings a database to the newest form, forward only.</summary>
internal static class Migrator
{
    private const string VersionTable =
        "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, time INTEGER NOT NULL)";

    /// <summary>The number of the last migration that the database has seen; 0 for a new one.</summary>
    public static long Version(Database database) => database.Number("SELECT max(number) FROM migration") ?? 0;

    /// <summary>Runs what is missing, each migration in a transaction of its own.</summary>
    public static void Run(Database database, IReadOnlyList<Migration> migrations, DateTimeOffset now)
    {
        database.Run(VersionTable);
        var version = Version(database);
        foreach (var migration in migrations.Where(m => m.Number > version))
        {
            database.Run("BEGIN IMMEDIATE");
            try
            {
                database.Run(migration.Sql);
                database.Prepare("INSERT INTO migration (number, name, time) VALUES (?, ?, ?)")
                    .Bind(1, migration.Number).Bind(2, migration.Name).Bind(3, now.ToUnixTimeMilliseconds()).Run();
                database.Run("COMMIT");
            }
            catch (DatabaseException)
            {
                database.RollBack();
                throw;
            }
        }
    }
}
