using Parley.Core.Facts;

namespace Parley.Storage.Sqlite;

/// <summary>What a reader may see of a conversation: what was committed when it looked.</summary>
/// <param name="Id">The log's number for it.</param>
/// <param name="LastSeq">Nothing after this.</param>
/// <param name="Unfiled">The facts at its end that may not have rows yet, in order and without gaps.</param>
internal readonly record struct ConversationView(long Id, long LastSeq, IReadOnlyList<Fact> Unfiled)
{
    /// <summary>The last fact that certainly has a row.</summary>
    public long LastFiled => Unfiled.Count == 0 ? LastSeq : Unfiled[0].Seq - 1;
}
