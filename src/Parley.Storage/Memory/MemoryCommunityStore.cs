using Parley.Core;
using Parley.Core.Community;
using Parley.Core.Ports;

namespace Parley.Storage.Memory;

/// <summary>A community store that is gone with the process: for tests, and the plain statement of what every store does. For one thread.</summary>
public sealed class MemoryCommunityStore : ICommunityStore
{
    private readonly Dictionary<long, AccountRecord> _accounts = [];
    private readonly Dictionary<(long, ConversationKey), MembershipRecord> _memberships = [];
    private readonly Dictionary<string, ReservedName> _names = [];
    private readonly Dictionary<long, TokenRecord> _tokens = [];
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
    };

    /// <inheritdoc/>
    public Refusal? Save(IReadOnlyList<CommunityChange> changes)
    {
        if (IsFull)
        {
            return new Refusal(RefusalCode.StoreUnavailable);
        }

        Saves++;
        foreach (var change in changes)
        {
            Apply(change);
        }

        return null;
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
            default:
                throw new NotSupportedException($"Nothing is known of {change.GetType().Name}.");
        }
    }
}
