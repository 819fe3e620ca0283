namespace Parley.Core.Ports;

/// <summary>Under which name the log knows a conversation.</summary>
/// <param name="Kind">A room or two people.</param>
/// <param name="Key">A room's folded name; for two people their account ids, the lower first, with a colon between.</param>
public readonly record struct ConversationKey(ConversationKind Kind, string Key);
