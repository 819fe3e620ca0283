namespace Parley.Core.Ports;

/// <summary>A conversation, or why it cannot be opened: one of the two is there.</summary>
public readonly record struct OpenOutcome(ConversationRecord? Record, Refusal? Refusal);
