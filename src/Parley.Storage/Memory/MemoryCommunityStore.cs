using Parley.Core;
using Parley.Core.Community;
using Parley.Core.Ports;

namespace Parley.Storage.Memory;

/// <summary>A community store that is gone with the process: for tests, and the plain statement of what every store does.</summary>
public sealed class MemoryCommunityStore : ICommunityStore
{
    private readonly Dictionary<long, AccountRecord> _accounts = [];
    private readonly Dictionary<(long, ConversationKey), MembershipRecord> _memberships = [];
    private readonly Dictionary<string, ReservedName> _names = [];
    private readonly Dictionary<long, TokenRecord> _tokens = [];
    private readonly Dictionary<string, RoomRecord> _rooms = [];
    private readonly Dictionary<(string, long), RoleRecord> _roles = [];
    private readonly Dictionary<(string, long), InvitationRecord> _invitations = [];
    private readonly Dictionary<long, BanRecord> _bans = [];
    private readonly Dictionary<string, RetiredKey> _keys = [];
    private readonly Dictionary<long, ErasureRecord> _erasures = [];
    private readonly List<AuditEntry> _audit = [];
    private readonly Lock _gate = new();
    private ServerRecord? _server;

    /// <summary>It refuses what would be stored, as when the disk is full.</summary>
    public bool IsFull { get; set; }

    /// <summary>How many transactions it has made.</summary>
    public int Saves { get; private set; }

    /// <inheritdoc/>
    public CommunitySnapshot Load() => new()
    {
        Server = _server,
        Accounts = [.. _accounts.Values],
        Memberships = [.. _memberships.Values],
        Names = [.. _names.Values],
        Tokens = [.. _tokens.Values],
        Rooms = [.. _rooms.Values],
        Roles = [.. _roles.Values],
        Invitations = [.. _invitations.Values],
        Bans = [.. _bans.Values],
        RetiredKeys = [.. _keys.Values],
        Erasures = [.. _erasures.Values],
    };

    /// <inheritdoc/>
    public Refusal? Save(IReadOnlyList<CommunityChange> changes)
    {
        if (IsFull)
        {
            return new Refusal(RefusalCode.StoreUnavailable);
        }

        using var _ = _gate.EnterScope();
        Saves++;
        foreach (var change in changes)
        {
            Apply(change);
        }

        return null;
    }

    /// <inheritdoc/>
    public Task<AuditPage> ReadAuditAsync(string? room, long before, int limit, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using var _ = _gate.EnterScope();
        var found = _audit.AsEnumerable().Reverse().Where(e => (room is null || e.Room == room) && (before == 0 || e.Number < before)).ToList();
        return Task.FromResult(new AuditPage([.. found.Take(limit)], found.Count > limit));
    }

    private static void Remove<TKey, T>(Dictionary<TKey, T> all, Func<T, bool> which)
        where TKey : notnull
    {
        foreach (var (key, _) in all.Where(pair => which(pair.Value)).ToList())
        {
            all.Remove(key);
        }
    }

    private void Apply(CommunityChange change)
    {
        switch (change)
        {
            case CommunityChange.ServerSaved(var server):
                _server = server;
                break;
            case CommunityChange.AccountSaved(var account):
                _accounts[account.Id] = account;
                break;
            case CommunityChange.AccountGone(var id):
                _accounts.Remove(id);
                Remove(_memberships, m => m.Account == id);
                Remove(_roles, r => r.Account == id);
                Remove(_invitations, i => i.Account == id);
                Remove(_tokens, t => t.Account == id);
                break;
            case CommunityChange.MembershipSaved(var membership):
                _memberships[(membership.Account, membership.Conversation)] = membership;
                break;
            case CommunityChange.MembershipGone(var account, var conversation):
                _memberships.Remove((account, conversation));
                break;
            case CommunityChange.NameReserved(var name):
                _names[name.Name] = name;
                break;
            case CommunityChange.NameFreed(var name):
                _names.Remove(name);
                break;
            case CommunityChange.TokenSaved(var token):
                _tokens[token.Id] = token;
                break;
            case CommunityChange.TokenGone(var id):
                _tokens.Remove(id);
                break;
            case CommunityChange.RoomSaved(var room):
                _rooms[room.Key] = room;
                break;
            case CommunityChange.RoomGone(var key):
                _rooms.Remove(key);
                Remove(_memberships, m => m.Conversation == new ConversationKey(ConversationKind.Room, key));
                Remove(_roles, r => r.Room == key);
                Remove(_invitations, i => i.Room == key);
                Remove(_bans, b => b.Room == key);
                break;
            case CommunityChange.RoleSaved(var role):
                _roles[(role.Room, role.Account)] = role;
                break;
            case CommunityChange.RoleGone(var room, var account):
                _roles.Remove((room, account));
                break;
            case CommunityChange.InvitationSaved(var invitation):
                _invitations[(invitation.Room, invitation.Account)] = invitation;
                break;
            case CommunityChange.InvitationGone(var room, var account):
                _invitations.Remove((room, account));
                break;
            case CommunityChange.BanSaved(var ban):
                _bans[ban.Id] = ban;
                break;
            case CommunityChange.BanGone(var id):
                _bans.Remove(id);
                break;
            case CommunityChange.ErasureSaved(var erasure):
                _erasures[erasure.Account] = erasure;
                break;
            case CommunityChange.ErasureGone(var account):
                _erasures.Remove(account);
                break;
            case CommunityChange.KeyRetired(var key):
                _keys[key.Name] = key;
                break;
            case CommunityChange.Audited(var entry):
                _audit.Add(entry with { Number = _audit.Count + 1 });
                break;
            default:
                throw new NotSupportedException($"Nothing is known of {change.GetType().Name}.");
        }
    }
}
