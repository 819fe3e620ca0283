using System.Diagnostics;
using Parley.Core;
using Parley.Core.Facts;
using Parley.Core.Ports;
using Parley.Storage.Sqlite.Native;
using Parley.Storage.Sqlite.Reading;

namespace Parley.Storage.Sqlite.Writing;

/// <summary>
/// Everything that is written to the log, on the writer's thread. A transaction works on a <see cref="Batch"/>; what others see, and what
/// the next one starts from, changes when it is committed, and not at all when it fails.
/// </summary>
internal sealed class LogWriter : IDisposable
{
    private readonly Database _database;
    private readonly Transaction _transaction;
    private readonly Statement _newest;
    private readonly ConversationTable _table;
    private readonly FactTable _facts;
    private readonly Journal _journal;
    private readonly Filer _filer;
    private readonly FactReader _reader;
    private readonly Dictionary<TagKey, Entry> _tags = [];
    private readonly HashSet<Conversation> _kept = [];
    private readonly Checkpointer _checkpointer;
    private readonly DirtySet _toIndex;

    public LogWriter(Database database, Checkpointer checkpointer, DirtySet toIndex, TimeProvider time)
    {
        (_database, _checkpointer, _toIndex) = (database, checkpointer, toIndex);
        _transaction = Transaction.ToWrite(database);
        _newest = database.Prepare("UPDATE state SET value = ? WHERE name = 'newest'");
        _table = new ConversationTable(database);
        _facts = new FactTable(database);
        _journal = new Journal(database);
        _filer = new Filer(_facts);
        _reader = new FactReader(database);
        Meter = new WriterMeter(time);
        Restore();
    }

    public Conversations Conversations { get; } = new();

    public WriterMeter Meter { get; }

    /// <summary>The time of the newest fact of all; null in an empty log.</summary>
    public DateTimeOffset? Newest { get; private set; }

    /// <summary>How many facts wait in the journal.</summary>
    public int Unfiled => _filer.Count;

    /// <summary>Those of which facts are deleted by age.</summary>
    public IEnumerable<Conversation> Kept => _kept;

    /// <summary>The fact that has waited longest in the journal.</summary>
    public Fact? OldestUnfiled => _filer.Oldest?.Fact;

    /// <inheritdoc cref="IConversationLog.Open"/>
    public OpenOutcome Open(ConversationKey key, int recent)
    {
        try
        {
            if (!Conversations.TryGet(key, out var conversation))
            {
                conversation = _table.Find(key)?.Conversation ?? _table.Make(key);
                Conversations.Add(conversation, key);
            }

            var view = Conversations.Look(conversation.Id);
            var last = recent == 0 ? FactPage.Empty : _reader.Read(view, PageRequest.Latest(recent), int.MaxValue);
            return new OpenOutcome(new ConversationRecord(view.Id, view.LastSeq, Topic(view), last.Facts), Refusal: null);
        }
        catch (DatabaseException e) when (e.IsTrouble)
        {
            return new OpenOutcome(null, Refuse(e, drafts: 0));
        }
    }

    /// <inheritdoc cref="IConversationLog.Append"/>
    public IReadOnlyList<AppendOutcome> Append(IReadOnlyList<FactDraft> group)
    {
        var started = Stopwatch.GetTimestamp();
        var batch = new Batch();
        var taken = new Taken[group.Count];
        try
        {
            var conversations = group.Select(draft => Known(draft.Conversation)).ToList();
            Transact(batch, () =>
            {
                for (var i = 0; i < taken.Length; i++)
                {
                    taken[i] = Take(batch, conversations[i], group[i]);
                }

                Store(batch, taken);
            });
        }
        catch (DatabaseException e) when (e.IsTrouble)
        {
            var refused = new AppendOutcome[group.Count];
            Array.Fill(refused, new AppendOutcome(null, Repeated: false, Refuse(e, group.Count)));
            return refused;
        }

        Meter.Committed(started, batch.Fresh.Count, group.Count - batch.Fresh.Count);
        return Array.ConvertAll(taken, t => new AppendOutcome(t.Stored ?? t.Entry?.Fact, t.Repeats is not null, Refusal: null));
    }

    /// <inheritdoc cref="IConversationLog.KeepFor"/>
    public Refusal? KeepFor(long conversation, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        try
        {
            var known = Known(conversation);
            _table.Keep(conversation, days);
            known.KeepDays = days;
            _kept.Add(known);
            return null;
        }
        catch (DatabaseException e) when (e.IsTrouble)
        {
            return Refuse(e, drafts: 0);
        }
    }

    /// <summary>Files what has waited longest.</summary>
    public void FileOldest(int most) => FileBatch(batch => _filer.FileOldest(batch, most));

    /// <summary>Files what waits of a conversation.</summary>
    public void File(Conversation conversation, int most) => FileBatch(batch => _filer.File(batch, conversation, most));

    /// <summary>Runs a transaction that neither stores nor files facts.</summary>
    public void Transact(Action work) => Transact(new Batch(), work);

    /// <summary>The search index has to look at this conversation.</summary>
    public void Changed(Conversation conversation)
    {
        _toIndex.Add(conversation.Id);
        _toIndex.Signal();
    }

    /// <summary>The failure becomes the answer; the next group tries again.</summary>
    public Refusal Refuse(DatabaseException failure, int drafts)
    {
        Meter.Failed(failure, drafts);
        return new Refusal(RefusalCode.StoreUnavailable);
    }

    public void Dispose() => _journal.Dispose();

    private void Restore()
    {
        foreach (var (conversation, key) in _table.Kept())
        {
            Conversations.Add(conversation, key);
            _kept.Add(conversation);
        }

        foreach (var (position, id, fact, tag) in _journal.ReadAll())
        {
            var conversation = Known(id);
            Newest = fact.Time;
            if (fact.Seq <= conversation.LastSeq)
            {
                // Filed already; its row of the journal waits for others.
                continue;
            }

            var entry = new Entry(conversation, fact, tag is null ? null : new TagKey(id, Sender.Of(fact.From), tag)) { Position = position };
            conversation.Unfiled.Add(entry);
            _filer.Restore(entry);
            if (entry.Tag is { } key)
            {
                _tags.Add(key, entry);
            }
        }

        foreach (var conversation in Conversations.All.Where(c => c.Unfiled.Count > 0))
        {
            conversation.LastSeq = conversation.Unfiled[^1].Fact.Seq;
        }

        Newest ??= _database.Number("SELECT value FROM state WHERE name = 'newest'") is { } newest ? DateTimeOffset.FromUnixTimeMilliseconds(newest) : null;
    }

    private Conversation Known(long id)
    {
        if (Conversations.TryGet(id, out var conversation))
        {
            return conversation;
        }

        if (_table.Find(id) is not var (found, key))
        {
            throw new ArgumentException($"There is no conversation {id}: it was not opened.", nameof(id));
        }

        Conversations.Add(found, key);
        return found;
    }

    private Fact? Topic(ConversationView view)
    {
        var topic = view.Unfiled.LastOrDefault(f => f.Kind == FactKind.TopicSet) ?? _facts.Find(view.Id, _table.TopicSeq(view.Id));
        return topic?.Text.Length > 0 ? topic : null;
    }

    /// <summary>Gives a draft its place, or finds that it has one.</summary>
    private Taken Take(Batch batch, Conversation conversation, FactDraft draft)
    {
        TagKey? key = draft.Tag is null ? null : new TagKey(conversation.Id, Sender.Of(draft.From), draft.Tag);
        if (key is { } tagged)
        {
            if (_tags.TryGetValue(tagged, out var waiting))
            {
                return new Taken(waiting, null, tagged);
            }

            if (_facts.Find(tagged) is { } stored)
            {
                return new Taken(null, stored, tagged);
            }
        }

        conversation.DraftSeq = Math.Max(conversation.DraftSeq, conversation.LastSeq) + 1;
        var entry = new Entry(conversation, Fact.Of(draft, conversation.DraftSeq), key);
        batch.Fresh.Add(entry);
        if (key is { } added)
        {
            _tags.Add(added, entry);
        }

        return new Taken(entry, null, Repeats: null);
    }

    private void Store(Batch batch, Taken[] taken)
    {
        // An amendment is never seen before what it does, so its conversation does not wait.
        var amended = batch.Fresh.Where(e => Amendments.Is(e.Fact.Kind)).Select(e => e.Conversation).ToHashSet();
        var redacts = batch.Fresh.Exists(e => e.Fact.Kind == FactKind.Redacted);
        if (redacts)
        {
            // All is filed, so that what is taken back is not left in the journal.
            _filer.FileOldest(batch, int.MaxValue);
        }

        foreach (var conversation in amended)
        {
            _filer.File(batch, conversation);
        }

        for (var i = 0; i < taken.Length; i++)
        {
            switch (taken[i])
            {
                case { Repeats: { } tag } repeated when amended.Any(c => c.Id == tag.Conversation):
                    // As the drafts before it left it.
                    taken[i] = repeated with { Stored = _facts.Find(tag) ?? repeated.Stored };
                    break;
                case { Repeats: null, Entry: { } entry } when redacts || amended.Contains(entry.Conversation):
                    _filer.File(batch, entry);
                    break;
                case { Repeats: null, Entry: { } entry }:
                    batch.Journalled.Add(entry);
                    break;
            }
        }

        if (batch.Journalled.Count > 0)
        {
            _journal.Write(batch.Journalled);
            _filer.FileOverflow(batch);
        }
    }

    private void FileBatch(Action<Batch> file)
    {
        var batch = new Batch();
        Transact(batch, () => file(batch));
    }

    private void Transact(Batch batch, Action work)
    {
        long first;
        try
        {
            first = _transaction.Run(() =>
            {
                work();
                return Trim(batch);
            });
        }
        catch
        {
            Abandon(batch);
            throw;
        }

        Newest = NewestOf(batch);
        _journal.Committed(first, batch.Journalled.Count > 0);
        _filer.Committed(batch);
        Conversations.Publish(batch);
        foreach (var entry in batch.Filed)
        {
            if (entry.Tag is { } tag)
            {
                _tags.Remove(tag);
            }

            _toIndex.Add(entry.Conversation.Id);
        }

        _toIndex.Signal();
        Checkpoint();
    }

    /// <summary>Drops from the journal what the batch filed. Gives back where it begins then.</summary>
    private long Trim(Batch batch)
    {
        var first = _filer.FirstPosition(_journal.Next);
        _journal.DropBefore(first);
        if (batch.Filed.Count > 0 && batch.Journalled.Count == 0 && first == _journal.Next)
        {
            // With the last row of the journal goes the newest time.
            _newest.Bind(1, (NewestOf(batch) ?? DateTimeOffset.UnixEpoch).ToUnixTimeMilliseconds()).Run();
        }

        return first;
    }

    private DateTimeOffset? NewestOf(Batch batch) => batch.Fresh.Count == 0 ? Newest : batch.Fresh[^1].Fact.Time;

    private void Abandon(Batch batch)
    {
        Filer.Abandoned(batch);
        foreach (var entry in batch.Fresh)
        {
            entry.Conversation.DraftSeq = 0;
            if (entry.Tag is { } tag)
            {
                _tags.Remove(tag);
            }
        }
    }

    private void Checkpoint()
    {
        _checkpointer.Written(_database.PagesWritten());
        if (_checkpointer.WantsHelp)
        {
            try
            {
                _database.Checkpoint(Checkpointer.Passive);
            }
            catch (DatabaseException e) when (e.IsTrouble)
            {
                // What was committed stays in the WAL.
                Meter.Failed(e, refused: 0);
            }

            _checkpointer.Helped();
        }
    }

    /// <summary>What a draft became: an entry of this batch or of the journal, or a fact that is filed; and the tag, when it is one that was used before.</summary>
    private readonly record struct Taken(Entry? Entry, Fact? Stored, TagKey? Repeats);
}
