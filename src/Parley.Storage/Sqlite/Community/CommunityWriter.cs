using Parley.Core.Community;
using Parley.Core.Ports;
using Parley.Storage.Sqlite.Native;
using static Parley.Core.Community.CommunityChange;

namespace Parley.Storage.Sqlite.Community;

/// <summary>Does to the rows of a community what changes say.</summary>
/// <param name="database">The connection.</param>
/// <param name="replaces">Whether a record takes the place of the one under its key; otherwise two under one key are a conflict.</param>
internal sealed class CommunityWriter(Database database, bool replaces)
{
    private readonly RecordTable _records = new(database, replaces);
    private readonly AuditTable _audit = new(database);

    /// <summary>Takes an entry of the audit over from elsewhere, under the number that it had there.</summary>
    public void Restore(AuditEntry entry) => _audit.Restore(entry);

    /// <summary>Makes one change, within a transaction of the caller's.</summary>
    public void Apply(CommunityChange change)
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

    private static string MembershipKey(long account, ConversationKey conversation)
        => RecordTable.Key(account, (int)conversation.Kind, conversation.Key);

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
            case InvitationSaved(var invitation):
                _records.Save(
                    RecordKind.Invitation, RecordTable.Key(invitation.Room, invitation.Account), invitation, json.InvitationRecord,
                    invitation.Account, invitation.Room);
                break;
            case InvitationGone(var room, var account):
                _records.Drop(RecordKind.Invitation, RecordTable.Key(room, account));
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
                _audit.Add(entry);
                break;
            default:
                throw new NotSupportedException($"Nothing is known of {change.GetType().Name}.");
        }
    }
}
