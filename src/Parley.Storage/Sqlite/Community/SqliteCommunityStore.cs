using System.Text.Json;
using Parley.Core;
using Parley.Core.Community;
using Parley.Core.Ports;
using Parley.Storage.Sqlite.Native;
using Parley.Storage.Sqlite.Writing;
using static Parley.Core.Community.CommunityChange;

namespace Parley.Storage.Sqlite.Community;

/// <summary>
/// Keeps the community in the log's database, on the writer's connection: there is one writer, and what is saved here is
/// behind every post before it. Records are JSON, since they are read once, at the start, and always whole.
/// </summary>
/// <param name="database">The writer's connection.</param>
/// <param name="meter">What is told of failures.</param>
internal sealed class SqliteCommunityStore(Database database, WriterMeter meter) : ICommunityStore
{
    private readonly RecordTable _records = new(database);
    private readonly Transaction _transaction = Transaction.ToWrite(database);
    private readonly Statement _audit = database.Prepare("INSERT INTO audit (room, value) VALUES (?, ?)");

    /// <inheritdoc/>
    public CommunitySnapshot Load()
    {
        var json = CommunityJson.Default;
        return new CommunitySnapshot
        {
            Server = _records.All(RecordKind.Server, json.ServerRecord).SingleOrDefault(),
            Accounts = _records.All(RecordKind.Account, json.AccountRecord),
            Memberships = _records.All(RecordKind.Membership, json.MembershipRecord),
            Names = _records.All(RecordKind.Name, json.ReservedName),
            Tokens = _records.All(RecordKind.Token, json.TokenRecord),
            Rooms = _records.All(RecordKind.Room, json.RoomRecord),
            Roles = _records.All(RecordKind.Role, json.RoleRecord),
            Bans = _records.All(RecordKind.Ban, json.BanRecord),
            RetiredKeys = _records.All(RecordKind.RetiredKey, json.RetiredKey),
            Erasures = _records.All(RecordKind.Erasure, json.ErasureRecord),
        };
    }

    /// <inheritdoc/>
    public Refusal? Save(IReadOnlyList<CommunityChange> changes)
    {
        try
        {
            _transaction.Run(() =>
            {
                foreach (var change in changes)
                {
                    Apply(change);
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
        var rows = reader.Prepare($"SELECT number, value FROM audit WHERE {(room is null ? "" : "room = ?3 AND")} number < ?1 ORDER BY number DESC LIMIT ?2");
        rows.Bind(1, before == 0 ? long.MaxValue : before).Bind(2, limit + 1);
        if (room is not null)
        {
            rows.Bind(3, room);
        }

        var entries = new List<AuditEntry>();
        while (rows.Step())
        {
            var entry = JsonSerializer.Deserialize(rows.Bytes(1), CommunityJson.Default.AuditEntry) ?? throw new InvalidDataException("An entry of the audit is empty.");
            entries.Add(entry with { Number = rows.Number(0) });
        }

        return new AuditPage([.. entries.Take(limit)], entries.Count > limit);
    }

    private void Apply(CommunityChange change)
    {
        var json = CommunityJson.Default;
        switch (change)
        {
            case ServerSaved(var server):
                _records.Save(RecordKind.Server, "", server, json.ServerRecord);
                break;
            case AccountSaved(var account):
                _records.Save(RecordKind.Account, RecordTable.Key(account.Id), account, json.AccountRecord, account.Id);
                break;
            case AccountGone(var id):
                _records.DropAccount(id);
                break;
            case MembershipSaved(var membership):
                var (kind, place) = membership.Conversation;
                _records.Save(
                    RecordKind.Membership, MembershipKey(membership.Account, membership.Conversation), membership, json.MembershipRecord,
                    membership.Account, kind == ConversationKind.Room ? place : null);
                break;
            case MembershipGone(var account, var conversation):
                _records.Drop(RecordKind.Membership, MembershipKey(account, conversation));
                break;
            case NameReserved(var name):
                _records.Save(RecordKind.Name, name.Name, name, json.ReservedName);
                break;
            case NameFreed(var name):
                _records.Drop(RecordKind.Name, name);
                break;
            case TokenSaved(var token):
                _records.Save(RecordKind.Token, RecordTable.Key(token.Id), token, json.TokenRecord, token.Account);
                break;
            case TokenGone(var id):
                _records.Drop(RecordKind.Token, RecordTable.Key(id));
                break;
            case ErasureSaved(var erasure):
                // It does not end with the account: it begins then.
                _records.Save(RecordKind.Erasure, RecordTable.Key(erasure.Account), erasure, json.ErasureRecord);
                break;
            case ErasureGone(var account):
                _records.Drop(RecordKind.Erasure, RecordTable.Key(account));
                break;
            default:
                ApplyToRoom(change);
                break;
        }
    }

    private void ApplyToRoom(CommunityChange change)
    {
        var json = CommunityJson.Default;
        switch (change)
        {
            case RoomSaved(var room):
                _records.Save(RecordKind.Room, room.Key, room, json.RoomRecord, room: room.Key);
                break;
            case RoomGone(var key):
                _records.DropRoom(key);
                break;
            case RoleSaved(var role):
                _records.Save(RecordKind.Role, RecordTable.Key(role.Room, role.Account), role, json.RoleRecord, role.Account, role.Room);
                break;
            case RoleGone(var room, var account):
                _records.Drop(RecordKind.Role, RecordTable.Key(room, account));
                break;
            case BanSaved(var ban):
                _records.Save(RecordKind.Ban, RecordTable.Key(ban.Id), ban, json.BanRecord, room: ban.Room);
                break;
            case BanGone(var id):
                _records.Drop(RecordKind.Ban, RecordTable.Key(id));
                break;
            case KeyRetired(var key):
                _records.Save(RecordKind.RetiredKey, key.Name, key, json.RetiredKey);
                break;
            case Audited(var entry):
                _ = entry.Room is null ? _audit.BindNull(1) : _audit.Bind(1, entry.Room);
                _audit.Bind(2, JsonSerializer.Serialize(entry, json.AuditEntry)).Run();
                break;
            default:
                throw new NotSupportedException($"Nothing is known of {change.GetType().Name}.");
        }
    }

    private static string MembershipKey(long account, ConversationKey conversation)
        => RecordTable.Key(account, (int)conversation.Kind, conversation.Key);
}
