using Parley.Core.Facts;
using Parley.Core.Ports;

namespace Parley.Storage.Sqlite.Archive;

/// <summary>What the kinds of things are called in an export.</summary>
internal static class Names
{
    private static readonly Dictionary<FactKind, string> Facts = new()
    {
        [FactKind.Said] = "said",
        [FactKind.Acted] = "acted",
        [FactKind.TopicSet] = "topic",
        [FactKind.Edited] = "edited",
        [FactKind.Redacted] = "redacted",
        [FactKind.Reacted] = "reacted",
    };

    private static readonly Dictionary<ConversationKind, string> Conversations = new()
    {
        [ConversationKind.Room] = "room",
        [ConversationKind.Direct] = "direct",
    };

    public static string Of(FactKind kind) => Facts[kind];

    public static string Of(ConversationKind kind) => Conversations[kind];

    /// <summary>Null for a name that is none.</summary>
    public static FactKind? Fact(string? name) => Facts.Where(f => f.Value == name).Select(f => (FactKind?)f.Key).FirstOrDefault();

    /// <summary>Null for a name that is none.</summary>
    public static ConversationKind? Conversation(string? name)
        => Conversations.Where(c => c.Value == name).Select(c => (ConversationKind?)c.Key).FirstOrDefault();
}
