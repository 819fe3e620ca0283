using Parley.Core.Community;
using Parley.Core.Names;
using Parley.Storage.Sqlite.Community;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Archive;

/// <summary>The community of an export so far: what later lines may speak of, and what they may not take again.</summary>
/// <param name="database">Where it goes. A transaction is open.</param>
internal sealed class ImportedPeople(Database database)
{
    private readonly CommunityWriter _writer = new(database, replaces: false);
    private readonly HashSet<long> _ids = [];
    private readonly HashSet<long> _accounts = [];
    private readonly HashSet<string> _nicks = [Nick.Parse("console").Key];
    private readonly HashSet<string> _rooms = [];
    private readonly HashSet<string> _roomNames = [];
    private ServerRecord? _server;
    private long _lastId;
    private long _lastEntry;

    /// <summary>Puts something into the store.</summary>
    public void Apply(CommunityChange change) => _writer.Apply(change);

    /// <summary>Takes the server's line over. False when there was one before.</summary>
    public bool TakeServer(ServerRecord server)
    {
        var first = _server is null;
        _server ??= server;
        return first;
    }

    /// <summary>False when another account has the number or the name.</summary>
    public bool TryAddAccount(long id, Nick nick) => TryAddId(id) && _accounts.Add(id) && _nicks.Add(nick.Key);

    /// <summary>Accounts, tokens and bans are one row of numbers. False when another has it.</summary>
    public bool TryAddId(long id)
    {
        SawAccount(id);
        return id > 0 && _ids.Add(id);
    }

    /// <summary>False when another room has the key or the name.</summary>
    public bool TryAddRoom(string key, RoomName name) => _rooms.Add(key) && _roomNames.Add(name.Key);

    public bool HasAccount(long id) => _accounts.Contains(id);

    public bool HasRoom(string key) => _rooms.Contains(key);

    /// <summary>What is wrong with a line about an account in a room; null for nothing.</summary>
    public string? WhyNot(long account, string room) => !HasAccount(account) ? Import.NoAccount : HasRoom(room) ? null : Import.NoRoom;

    /// <summary>Something is by or about this account, which may be no more: nobody gets its number again.</summary>
    public void SawAccount(long id) => _lastId = Math.Max(_lastId, id);

    /// <summary>Adds an entry to the audit. False when it is behind another with its number or a higher one.</summary>
    public bool TryRestore(AuditEntry entry)
    {
        if (entry.Number <= _lastEntry)
        {
            return false;
        }

        SawAccount(entry.Account);
        _lastEntry = entry.Number;
        _writer.Restore(entry);
        return true;
    }

    /// <summary>The last line was taken.</summary>
    public void Finish()
    {
        // The facts of an export without accounts, as one of form 1, are signed with their numbers all the same.
        var server = _server ?? (_lastId > 0 ? new ServerRecord(0, GuestPolicy.Allowed, RegistrationPolicy.Open) : null);
        if (server is not null)
        {
            Apply(new CommunityChange.ServerSaved(server with { LastId = Math.Max(server.LastId, _lastId) }));
        }
    }
}
