using System.Diagnostics.CodeAnalysis;
using Parley.Core.Ports;
using Parley.Storage.Paging;

namespace Parley.Storage.Sqlite.Writing;

/// <summary>
/// The conversations that the writer has had to do with. Its lock makes what a group changed visible in one step: it is held for list
/// operations only, never while the disk is waited for.
/// </summary>
internal sealed class Conversations
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, Conversation> _byId = [];
    private readonly Dictionary<ConversationKey, Conversation> _byKey = [];

    /// <summary>For the writer, who alone adds.</summary>
    public IReadOnlyCollection<Conversation> All => _byId.Values;

    public bool TryGet(long id, [NotNullWhen(true)] out Conversation? conversation) => _byId.TryGetValue(id, out conversation);

    public bool TryGet(ConversationKey key, [NotNullWhen(true)] out Conversation? conversation) => _byKey.TryGetValue(key, out conversation);

    public void Add(Conversation conversation, ConversationKey key)
    {
        lock (_gate)
        {
            _byId.Add(conversation.Id, conversation);
            _byKey.Add(key, conversation);
        }
    }

    /// <summary>Makes a group visible.</summary>
    public void Publish(Batch batch)
    {
        lock (_gate)
        {
            foreach (var conversation in batch.Filing)
            {
                conversation.Unfiled.RemoveRange(0, conversation.Filing);
                conversation.Filing = 0;
            }

            foreach (var entry in batch.Fresh)
            {
                entry.Conversation.LastSeq = entry.Fact.Seq;
                if (!entry.Filed)
                {
                    entry.Conversation.Unfiled.Add(entry);
                }
            }
        }
    }

    /// <summary>What an account said that waits in the journal, behind a place, in no order. What is taken back never waits.</summary>
    public IReadOnlyList<SaidPlace> FindUnfiled(long account, long after)
    {
        lock (_gate)
        {
            return
            [
                .. _byKey
                    .SelectMany(known => known.Value.Unfiled, (known, entry) => (known.Key, known.Value.Id, entry.Fact))
                    .Where(found => found.Fact.IsPost && found.Fact.From.Account == account && Place.Of(found.Id, found.Fact.Seq) > after)
                    .Select(found => new SaidPlace(found.Id, found.Key, found.Fact.Seq)),
            ];
        }
    }

    /// <summary>
    /// What a reader may see of a conversation. Taken before the reader's snapshot of the database, so that whatever is filed in between is in
    /// both rather than in neither.
    /// </summary>
    public ConversationView Look(long id)
    {
        lock (_gate)
        {
            // The writer has had nothing to do with it: all of it is filed.
            return _byId.TryGetValue(id, out var conversation)
                ? new ConversationView(id, conversation.LastSeq, [.. conversation.Unfiled.Select(e => e.Fact)])
                : new ConversationView(id, IFactWalk.MaxSeq, []);
        }
    }
}
