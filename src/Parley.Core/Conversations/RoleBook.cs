using Parley.Core.Community;

namespace Parley.Core.Conversations;

/// <summary>What accounts are in a room, whether or not they are in it now.</summary>
internal sealed class RoleBook
{
    private readonly Dictionary<long, Role> _roles = [];

    /// <summary>The owner's account; 0 when there is none.</summary>
    public long Owner { get; private set; }

    public bool HasOwner => Owner != 0;

    /// <summary>Every account that is something.</summary>
    public IReadOnlyDictionary<long, Role> All => _roles;

    public Role Of(long account) => _roles.GetValueOrDefault(account);

    public void Set(long account, Role role)
    {
        if (Owner == account)
        {
            Owner = 0;
        }

        if (role == Role.None)
        {
            _roles.Remove(account);
            return;
        }

        _roles[account] = role;
        if (role == Role.Owner)
        {
            Owner = account;
        }
    }
}
