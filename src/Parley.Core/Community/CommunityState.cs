using Parley.Core.Limits;
using Parley.Core.People;
using Parley.Core.Policy;
using Parley.Core.Ports;

namespace Parley.Core.Community;

/// <summary>
/// What is kept of a community, at hand and in the store. Whatever somebody is told of is stored first, by
/// <see cref="Save"/>; where somebody was when last seen may be stored a moment later, by <c>Later</c>.
/// </summary>
internal sealed class CommunityState
{
    private readonly ICommunityStore _store;
    private readonly Dictionary<(long Account, ConversationKey Conversation), CommunityChange> _later = [];
    private readonly Dictionary<(string Room, long Account), CommunityChange> _used = [];

    public CommunityState(ICommunityStore store, CommunitySnapshot snapshot, CommunityLimits limits)
    {
        _store = store;
        Limits = limits;
        Guard = new LoginGuard(limits);
        Rates = new RateBook(limits);
        Registrations = new Throttle<AddressKey>(limits.Registrations);
        RoomPasswords = new Throttle<AddressKey>(limits.WrongPasswordsPerAddress);
        Server = snapshot.Server ?? new ServerRecord(0, GuestPolicy.Allowed, RegistrationPolicy.Open);
        Memberships = new MembershipBook(snapshot.Memberships);
        foreach (var token in snapshot.Tokens)
        {
            Tokens.Add(token);
        }

        foreach (var ban in snapshot.Bans.Where(b => b.Room is null))
        {
            Bans.Add(ban);
        }

        foreach (var name in snapshot.Names)
        {
            Names.Add(name);
        }
    }

    /// <summary>What one account, guest or address may take.</summary>
    public CommunityLimits Limits { get; }

    /// <summary>The server's own line.</summary>
    public ServerRecord Server { get; private set; }

    /// <summary>Which account is in which conversation.</summary>
    public MembershipBook Memberships { get; }

    /// <summary>Every token.</summary>
    public TokenBook Tokens { get; } = new();

    /// <summary>Who is kept off the server.</summary>
    public BanBook Bans { get; } = new();

    /// <summary>Names not to be had although nobody has them.</summary>
    public NameReservations Names { get; } = new();

    /// <summary>What slows down guessers.</summary>
    public LoginGuard Guard { get; }

    /// <summary>How often people have done what has a limit.</summary>
    public RateBook Rates { get; }

    /// <summary>How many accounts each address has made of late.</summary>
    public Throttle<AddressKey> Registrations { get; }

    /// <summary>How many wrong passwords of rooms each address has given of late.</summary>
    public Throttle<AddressKey> RoomPasswords { get; }

    /// <summary>The bans of a room, or of the server when it is null.</summary>
    public BanBook BansOf(Conversations.Room? room) => room?.Bans ?? Bans;

    /// <summary>The number that the next account, token or ban has, and the server's line that says it is taken.</summary>
    public (long Id, CommunityChange Change) NextId() => (Server.LastId + 1, new CommunityChange.ServerSaved(Server with { LastId = Server.LastId + 1 }));

    /// <summary>Stores the changes and then has them at hand. A refusal means that nothing has changed.</summary>
    public Refusal? Save(params IReadOnlyList<CommunityChange> changes)
    {
        if (_store.Save(changes) is { } refusal)
        {
            return refusal;
        }

        foreach (var change in changes)
        {
            Apply(change);
        }

        return null;
    }

    /// <summary>The server's line is this, although it could not be stored: whatever is next saved of the server takes it along.</summary>
    public void Keep(ServerRecord server) => Server = server;

    /// <summary>The account is in the conversation. Stored with the next group.</summary>
    public void Later(MembershipRecord membership)
    {
        Memberships.Add(membership);
        _later[(membership.Account, membership.Conversation)] = new CommunityChange.MembershipSaved(membership);
    }

    /// <summary>The account is no longer in the conversation. Stored with the next group.</summary>
    public void Later(long account, ConversationKey conversation)
    {
        if (Memberships.Remove(account, conversation))
        {
            _later[(account, conversation)] = new CommunityChange.MembershipGone(account, conversation);
        }
    }

    /// <summary>The account has made use of being asked into the room. Stored with the next group.</summary>
    public void LaterUninvited(string room, long account) => _used[(room, account)] = new CommunityChange.InvitationGone(room, account);

    /// <summary>Reads a page of the audit. Any thread.</summary>
    public Task<AuditPage> ReadAuditAsync(string? room, long before, int limit, CancellationToken stop)
        => _store.ReadAuditAsync(room, before, limit, stop);

    /// <summary>Stores what waits. A store that cannot take it now is asked again with the next group.</summary>
    public void Flush()
    {
        if (_later.Count + _used.Count > 0 && _store.Save([.. _later.Values, .. _used.Values]) is null)
        {
            _later.Clear();
            _used.Clear();
        }
    }

    private void Forget(Func<MembershipRecord, bool> which)
    {
        foreach (var membership in Memberships.All.Where(which).ToList())
        {
            Memberships.Remove(membership.Account, membership.Conversation);
            _later.Remove((membership.Account, membership.Conversation));
        }
    }

    /// <summary>What is at hand of accounts is with their people (<see cref="PeopleDirectory.Record"/>), of rooms with the rooms, of bans in their books.</summary>
    private void Apply(CommunityChange change)
    {
        switch (change)
        {
            case CommunityChange.ServerSaved(var server):
                Server = server;
                break;
            case CommunityChange.MembershipSaved(var membership):
                Memberships.Add(membership);
                _later.Remove((membership.Account, membership.Conversation));
                break;
            case CommunityChange.MembershipGone(var account, var conversation):
                Memberships.Remove(account, conversation);
                _later.Remove((account, conversation));
                break;
            case CommunityChange.InvitationSaved(var invitation):
                _used.Remove((invitation.Room, invitation.Account));
                break;
            case CommunityChange.NameReserved(var name):
                Names.Add(name);
                break;
            case CommunityChange.NameFreed(var name):
                Names.Remove(name);
                break;
            case CommunityChange.TokenSaved(var token):
                Tokens.Add(token);
                break;
            case CommunityChange.AccountGone(var id):
                Forget(m => m.Account == id);
                Tokens.RemoveAll(id);
                break;
            case CommunityChange.RoomGone(var key):
                Forget(m => m.Conversation == new ConversationKey(ConversationKind.Room, key));
                break;
            case CommunityChange.TokenGone(var id):
                Tokens.Remove(id);
                break;
            default:
                break;
        }
    }
}
