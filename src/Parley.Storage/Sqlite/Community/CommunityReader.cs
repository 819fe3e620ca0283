using System.Text.Json.Serialization.Metadata;
using Parley.Core.Community;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Community;

/// <summary>Reads the rows of a community, each kind in the order of accounts and keys.</summary>
/// <param name="database">The connection.</param>
internal sealed class CommunityReader(Database database)
{
    private static readonly CommunityJson Json = CommunityJson.Default;

    private readonly RecordTable _records = new(database, replaces: false);
    private readonly AuditTable _audit = new(database);

    public IEnumerable<ServerRecord> Server => All(RecordKind.Server, Json.ServerRecord);

    public IEnumerable<AccountRecord> Accounts => All(RecordKind.Account, Json.AccountRecord);

    public IEnumerable<MembershipRecord> Memberships => All(RecordKind.Membership, Json.MembershipRecord);

    public IEnumerable<ReservedName> Names => All(RecordKind.Name, Json.ReservedName);

    public IEnumerable<TokenRecord> Tokens => All(RecordKind.Token, Json.TokenRecord);

    public IEnumerable<RoomRecord> Rooms => All(RecordKind.Room, Json.RoomRecord);

    public IEnumerable<RoleRecord> Roles => All(RecordKind.Role, Json.RoleRecord);

    public IEnumerable<InvitationRecord> Invitations => All(RecordKind.Invitation, Json.InvitationRecord);

    public IEnumerable<BanRecord> Bans => All(RecordKind.Ban, Json.BanRecord);

    public IEnumerable<RetiredKey> RetiredKeys => All(RecordKind.RetiredKey, Json.RetiredKey);

    public IEnumerable<ErasureRecord> Erasures => All(RecordKind.Erasure, Json.ErasureRecord);

    /// <summary>The audit, oldest first.</summary>
    public IEnumerable<AuditEntry> Audit => _audit.All();

    /// <summary>Everything but the audit.</summary>
    public CommunitySnapshot Load() => new()
    {
        Server = Server.SingleOrDefault(),
        Accounts = [.. Accounts],
        Memberships = [.. Memberships],
        Names = [.. Names],
        Tokens = [.. Tokens],
        Rooms = [.. Rooms],
        Roles = [.. Roles],
        Invitations = [.. Invitations],
        Bans = [.. Bans],
        RetiredKeys = [.. RetiredKeys],
        Erasures = [.. Erasures],
    };

    private IEnumerable<T> All<T>(RecordKind kind, JsonTypeInfo<T> type) => _records.All(kind, type);
}
