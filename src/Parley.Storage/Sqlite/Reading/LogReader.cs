using Parley.Core.Ports;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Reading;

/// <summary>A connection that reads the log.</summary>
internal sealed class LogReader : IPooled
{
    private readonly Database _database;
    private readonly Transaction _transaction;

    public LogReader(string path)
    {
        _database = Database.OpenToRead(path);
        _transaction = Transaction.ToRead(_database);
        Facts = new FactReader(_database);
    }

    public FactReader Facts { get; }

    public FactPage Read(ConversationView view, PageRequest page, int maxBytes) => Within(() => Facts.Read(view, page, maxBytes));

    /// <summary>Everything that is read meanwhile is of one moment.</summary>
    public T Within<T>(Func<T> read) => _transaction.Run(read);

    public void Interrupt() => _database.Interrupt();

    public void Dispose() => _database.Dispose();
}
