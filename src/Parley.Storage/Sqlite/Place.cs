using Parley.Storage.Paging;

namespace Parley.Storage.Sqlite;

/// <summary>
/// Where a fact stands, as one number: the conversation, then <c>seq</c> in the lower 36 bits. It is the key of the fact's row in the log
/// and of its entry in the search index, so that a conversation lies in one piece and in order in both.
/// </summary>
internal static class Place
{
    private const int SeqBits = 36;

    public static long Of(long conversation, long seq) => (conversation << SeqBits) | seq;

    /// <summary>Before every fact of the conversation.</summary>
    public static long Start(long conversation) => Of(conversation, 0);

    /// <summary>At or after every fact of the conversation.</summary>
    public static long End(long conversation) => Of(conversation, IFactWalk.MaxSeq);

    public static long Conversation(long place) => place >> SeqBits;

    public static long Seq(long place) => place & IFactWalk.MaxSeq;
}
