namespace Parley.Core.Facts;

/// <summary>What a fact records. The numbers are stored: never reuse one.</summary>
public enum FactKind
{
    /// <summary>Somebody said the text.</summary>
    Said = 1,

    /// <summary>Somebody did what the text says, as <c>/me waves</c>.</summary>
    Acted = 2,

    /// <summary>The text is the room's topic from here on; empty takes the topic away.</summary>
    TopicSet = 3,

    /// <summary>The text replaces that of the fact at <see cref="Fact.Target"/>.</summary>
    Edited = 4,

    /// <summary>The fact at <see cref="Fact.Target"/> is taken back; the text is the reason.</summary>
    Redacted = 5,

    /// <summary>The text is a reaction to the fact at <see cref="Fact.Target"/>.</summary>
    Reacted = 6,
}
