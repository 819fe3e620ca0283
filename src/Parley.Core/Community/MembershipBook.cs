using System.Diagnostics.CodeAnalysis;
using Parley.Core.Ports;

namespace Parley.Core.Community;

/// <summary>Which account is in which conversation.</summary>
internal sealed class MembershipBook
{
    private readonly Dictionary<long, Dictionary<ConversationKey, MembershipRecord>> _byAccount = [];

    public MembershipBook(IReadOnlyList<MembershipRecord> memberships)
    {
        foreach (var membership in memberships)
        {
            Add(membership);
        }
    }

    /// <summary>All there are.</summary>
    public IEnumerable<MembershipRecord> All => _byAccount.Values.SelectMany(all => all.Values);

    /// <summary>All of an account's, in no order.</summary>
    public IReadOnlyCollection<MembershipRecord> Of(long account) => _byAccount.TryGetValue(account, out var all) ? all.Values : [];

    public bool TryFind(long account, ConversationKey conversation, [NotNullWhen(true)] out MembershipRecord? membership)
    {
        membership = null;
        return _byAccount.TryGetValue(account, out var all) && all.TryGetValue(conversation, out membership);
    }

    public void Add(MembershipRecord membership)
    {
        if (!_byAccount.TryGetValue(membership.Account, out var all))
        {
            _byAccount.Add(membership.Account, all = []);
        }

        all[membership.Conversation] = membership;
    }

    public bool Remove(long account, ConversationKey conversation)
    {
        if (!_byAccount.TryGetValue(account, out var all) || !all.Remove(conversation))
        {
            return false;
        }

        if (all.Count == 0)
        {
            _byAccount.Remove(account);
        }

        return true;
    }
}
