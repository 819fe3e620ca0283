namespace Parley.Storage.Sqlite.Writing;

/// <summary>
/// Decides which facts leave the journal for their rows. The conversation with the oldest fact comes first, and with it all that it has
/// waiting: so the journal stays short and the rows that are written lie together. Each transaction files about as many facts as it
/// adds, so that none takes long.
/// </summary>
/// <param name="facts">Where they go.</param>
internal sealed class Filer(FactTable facts)
{
    /// <summary>16 384 facts wait: with 1000 busy conversations still 16 each are filed together. Some 6 MiB, and 30 ms to read back.</summary>
    private const int MaxWaiting = 16 * 1024;

    /// <summary>8 MiB wait: it bounds memory and the time to read back when texts are long.</summary>
    private const long MaxWaitingBytes = 8 * 1024 * 1024;

    /// <summary>256 facts more than have to be are filed of one conversation: it bounds what a group waits for when all is one conversation.</summary>
    private const int Surplus = 256;

    private readonly Queue<Entry> _waiting = [];
    private int _count;
    private long _bytes;

    /// <summary>How many facts wait.</summary>
    public int Count => _count;

    /// <summary>The fact that has waited longest.</summary>
    public Entry? Oldest => _waiting.TryPeek(out var oldest) ? oldest : null;

    /// <summary>Takes over what was found in the journal.</summary>
    public void Restore(Entry entry) => Add(entry);

    /// <summary>Files what is too much when what the batch wrote to the journal comes to wait too.</summary>
    public void FileOverflow(Batch batch)
    {
        var (count, bytes) = (_count + batch.Journalled.Count, _bytes + batch.Journalled.Sum(e => (long)e.Bytes));
        foreach (var entry in _waiting)
        {
            if (count <= MaxWaiting && bytes <= MaxWaitingBytes)
            {
                return;
            }

            if (!entry.Filed)
            {
                var before = batch.Filed.Count;
                File(batch, entry.Conversation, Math.Max(count - MaxWaiting, 0) + Surplus);
                count -= batch.Filed.Count - before;
                bytes -= batch.Filed.Skip(before).Sum(e => (long)e.Bytes);
            }
        }
    }

    /// <summary>Files what has waited longest.</summary>
    public void FileOldest(Batch batch, int most)
    {
        foreach (var entry in _waiting)
        {
            if (batch.Filed.Count >= most)
            {
                return;
            }

            if (!entry.Filed)
            {
                File(batch, entry.Conversation, most - batch.Filed.Count);
            }
        }
    }

    /// <summary>Files the first facts that wait in a conversation.</summary>
    public void File(Batch batch, Conversation conversation, int most = int.MaxValue)
    {
        var end = (int)Math.Min(conversation.Unfiled.Count, (long)conversation.Filing + most);
        if (conversation.Filing == end)
        {
            return;
        }

        if (conversation.Filing == 0)
        {
            batch.Filing.Add(conversation);
        }

        while (conversation.Filing < end)
        {
            File(batch, conversation.Unfiled[conversation.Filing++]);
        }
    }

    /// <summary>Files one fact: the first that waits in its conversation, or a new one when none waits.</summary>
    public void File(Batch batch, Entry entry)
    {
        entry.Filed = true;
        batch.Filed.Add(entry);
        facts.Insert(entry);
    }

    /// <summary>Where the journal begins when this batch is committed.</summary>
    public long FirstPosition(long next)
    {
        foreach (var entry in _waiting)
        {
            if (!entry.Filed)
            {
                return entry.Position;
            }
        }

        return next;
    }

    /// <summary>The batch is committed.</summary>
    public void Committed(Batch batch)
    {
        foreach (var entry in batch.Filed.Where(e => e.Position != 0))
        {
            _count--;
            _bytes -= entry.Bytes;
        }

        foreach (var entry in batch.Journalled)
        {
            Add(entry);
        }

        while (_waiting.TryPeek(out var oldest) && oldest.Filed)
        {
            _waiting.Dequeue();
        }
    }

    /// <summary>The batch was undone: whatever waited waits on.</summary>
    public static void Abandoned(Batch batch)
    {
        foreach (var entry in batch.Filed)
        {
            entry.Filed = false;
        }

        foreach (var conversation in batch.Filing)
        {
            conversation.Filing = 0;
        }
    }

    private void Add(Entry entry)
    {
        _waiting.Enqueue(entry);
        _count++;
        _bytes += entry.Bytes;
    }
}
