namespace Parley.Storage.Sqlite.Native;

/// <summary>Work on a connection as of one moment: all of it is done, or none. Whoever calls hears of what went wrong first.</summary>
internal sealed class Transaction
{
    private readonly Database _database;
    private readonly Statement _begin;
    private readonly Statement _commit;

    private Transaction(Database database, string begin)
    {
        _database = database;
        _begin = database.Prepare(begin);
        _commit = database.Prepare("COMMIT");
    }

    /// <summary>For work that only reads.</summary>
    public static Transaction ToRead(Database database) => new(database, "BEGIN");

    /// <summary>For work that writes. It has the file to itself from its beginning, so that it never has to stop halfway for another.</summary>
    public static Transaction ToWrite(Database database) => new(database, "BEGIN IMMEDIATE");

    /// <summary>Does the work. When it fails nothing of it was done.</summary>
    public T Run<T>(Func<T> work)
    {
        // What one before could not undo, as while the disk was away.
        _database.RollBack();
        _begin.Run();
        try
        {
            var result = work();
            _commit.Run();
            return result;
        }
        catch
        {
            // After some failures (no memory, a disk that cannot be read) SQLite has undone it by itself.
            _database.RollBack();
            throw;
        }
    }

    /// <inheritdoc cref="Run{T}"/>
    public void Run(Action work) => Run(() =>
    {
        work();
        return true;
    });
}
