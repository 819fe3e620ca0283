namespace Parley.Core.Ports;

/// <summary>Where something was said.</summary>
/// <param name="Conversation">The log's id of the conversation.</param>
/// <param name="Key">Under which key the log knows it.</param>
/// <param name="Seq">Its place there.</param>
public readonly record struct SaidPlace(long Conversation, ConversationKey Key, long Seq);
