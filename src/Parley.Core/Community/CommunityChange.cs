using Parley.Core.Ports;

namespace Parley.Core.Community;

/// <summary>One step that a community store takes. What is saved replaces what was there under the same key.</summary>
public abstract record CommunityChange
{
    private CommunityChange()
    {
    }

    /// <summary>The server's line is this one now.</summary>
    public sealed record ServerSaved(ServerRecord Server) : CommunityChange;

    /// <summary>The account is there, as this; its key is its id.</summary>
    public sealed record AccountSaved(AccountRecord Account) : CommunityChange;

    /// <summary>The account is no longer there, nor are its memberships, roles, invitations and tokens.</summary>
    public sealed record AccountGone(long Id) : CommunityChange;

    /// <summary>The account is in the conversation; the key is both.</summary>
    public sealed record MembershipSaved(MembershipRecord Membership) : CommunityChange;

    /// <summary>The account is no longer in the conversation.</summary>
    public sealed record MembershipGone(long Account, ConversationKey Conversation) : CommunityChange;

    /// <summary>What the account said is being taken back; its key is the account.</summary>
    public sealed record ErasureSaved(ErasureRecord Erasure) : CommunityChange;

    /// <summary>Everything that the account said is taken back.</summary>
    public sealed record ErasureGone(long Account) : CommunityChange;

    /// <summary>The name is kept; its key is the name, exactly as it is written.</summary>
    public sealed record NameReserved(ReservedName Name) : CommunityChange;

    /// <summary>The name is free.</summary>
    public sealed record NameFreed(string Name) : CommunityChange;

    /// <summary>The token is there, as this; its key is its id.</summary>
    public sealed record TokenSaved(TokenRecord Token) : CommunityChange;

    /// <summary>The token is no longer there.</summary>
    public sealed record TokenGone(long Id) : CommunityChange;

    /// <summary>The room is somebody's, as this; its key is <see cref="RoomRecord.Key"/>.</summary>
    public sealed record RoomSaved(RoomRecord Room) : CommunityChange;

    /// <summary>The room is no longer there, nor are its roles, invitations, bans and memberships.</summary>
    public sealed record RoomGone(string Key) : CommunityChange;

    /// <summary>The account is this in the room; the key is both.</summary>
    public sealed record RoleSaved(RoleRecord Role) : CommunityChange;

    /// <summary>The account is nothing in particular in the room.</summary>
    public sealed record RoleGone(string Room, long Account) : CommunityChange;

    /// <summary>The account is asked into the room; the key is both.</summary>
    public sealed record InvitationSaved(InvitationRecord Invitation) : CommunityChange;

    /// <summary>The account is no longer asked into the room.</summary>
    public sealed record InvitationGone(string Room, long Account) : CommunityChange;

    /// <summary>The ban is there, as this; its key is its id.</summary>
    public sealed record BanSaved(BanRecord Ban) : CommunityChange;

    /// <summary>The ban is no longer there.</summary>
    public sealed record BanGone(long Id) : CommunityChange;

    /// <summary>The name's next room has another key; the key is the name.</summary>
    public sealed record KeyRetired(RetiredKey Key) : CommunityChange;

    /// <summary>Something was done that the audit has to show. Never changed afterwards.</summary>
    public sealed record Audited(AuditEntry Entry) : CommunityChange;
}
