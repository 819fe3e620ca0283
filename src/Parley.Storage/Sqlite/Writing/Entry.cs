using Parley.Core.Facts;

namespace Parley.Storage.Sqlite.Writing;

/// <summary>A fact on its way from a draft to its row.</summary>
/// <param name="conversation">Where it belongs.</param>
/// <param name="fact">The fact.</param>
/// <param name="tag">The sender's mark, with whose it is.</param>
internal sealed class Entry(Conversation conversation, Fact fact, TagKey? tag)
{
    public Conversation Conversation => conversation;

    /// <summary>The fact; filing an edit may take its text away.</summary>
    public Fact Fact { get; set; } = fact;

    public TagKey? Tag => tag;

    /// <summary>The journal's row that it is in; 0 when it was filed at once.</summary>
    public long Position { get; set; }

    /// <summary>Its size in the journal, in bytes.</summary>
    public int Bytes { get; set; }

    /// <summary>It has its row, or gets it in the transaction at hand.</summary>
    public bool Filed { get; set; }
}
