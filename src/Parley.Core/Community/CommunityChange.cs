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

    /// <summary>The account is no longer there.</summary>
    public sealed record AccountGone(long Id) : CommunityChange;

    /// <summary>The account is in the conversation; the key is both.</summary>
    public sealed record MembershipSaved(MembershipRecord Membership) : CommunityChange;

    /// <summary>The account is no longer in the conversation.</summary>
    public sealed record MembershipGone(long Account, ConversationKey Conversation) : CommunityChange;

    /// <summary>The name is kept; its key is the name, exactly as it is written.</summary>
    public sealed record NameReserved(ReservedName Name) : CommunityChange;

    /// <summary>The name is free.</summary>
    public sealed record NameFreed(string Name) : CommunityChange;

    /// <summary>The token is there, as this; its key is its id.</summary>
    public sealed record TokenSaved(TokenRecord Token) : CommunityChange;

    /// <summary>The token is no longer there.</summary>
    public sealed record TokenGone(long Id) : CommunityChange;
}
