using Parley.Core;
using Parley.Core.Community;
using Parley.Core.Ports;
using Parley.Storage.Sqlite.Native;
using Parley.Storage.Sqlite.Writing;

namespace Parley.Storage.Sqlite.Community;

/// <summary>
/// Keeps the community in the log's database, on the writer's connection: there is one writer, and what is saved here is
/// behind every post before it. Records are JSON, since they are read once, at the start, and always whole.
/// </summary>
/// <param name="database">The writer's connection.</param>
/// <param name="meter">What is told of failures.</param>
internal sealed class SqliteCommunityStore(Database database, WriterMeter meter) : ICommunityStore
{
    private readonly CommunityReader _reader = new(database);
    private readonly CommunityWriter _writer = new(database, replaces: true);
    private readonly Transaction _transaction = Transaction.ToWrite(database);

    /// <inheritdoc/>
    public CommunitySnapshot Load() => _reader.Load();

    /// <inheritdoc/>
    public Refusal? Save(IReadOnlyList<CommunityChange> changes)
    {
        try
        {
            _transaction.Run(() =>
            {
                foreach (var change in changes)
                {
                    _writer.Apply(change);
                }
            });
            return null;
        }
        catch (DatabaseException e) when (e.IsTrouble)
        {
            meter.Failed(e, refused: 0);
            return new Refusal(RefusalCode.StoreUnavailable);
        }
    }

    /// <inheritdoc/>
    public Task<AuditPage> ReadAuditAsync(string? room, long before, int limit, CancellationToken stop)
        => Task.Run(() => ReadAudit(room, before, limit), stop);

    private AuditPage ReadAudit(string? room, long before, int limit)
    {
        // Seldom asked for: a connection of its own is simpler than a pool.
        using var reader = Database.OpenToRead(database.Path);
        return new AuditTable(reader).Read(room, before, limit);
    }
}
