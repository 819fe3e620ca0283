using Parley.Core.Ports;

namespace Parley.Core.Community;

/// <summary>An account is in a conversation, whether or not it is connected.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Conversation">Which conversation.</param>
/// <param name="Name">A room's name as it is shown; between two people the other's name when they first spoke.</param>
/// <param name="Seen">The <c>seq</c> of the last fact when the account's last session ended: what came later was missed.</param>
public sealed record MembershipRecord(long Account, ConversationKey Conversation, string Name, long Seen);
