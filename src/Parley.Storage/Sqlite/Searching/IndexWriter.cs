using Parley.Core.Facts;
using Parley.Storage.Paging;
using Parley.Storage.Sqlite.Native;
using Parley.Storage.Sqlite.Reading;
using Parley.Storage.Text;

namespace Parley.Storage.Sqlite.Searching;

/// <summary>Brings the index up to the log, conversation by conversation, within a transaction of the caller's.</summary>
internal sealed class IndexWriter
{
    private readonly FactReader _log;
    private readonly Statement _progress;
    private readonly Statement _setProgress;
    private readonly Statement _insert;
    private readonly Statement _delete;
    private readonly Statement _deleteRange;
    private readonly HashSet<long> _verified = [];

    /// <summary>Prepares its statements.</summary>
    /// <param name="index">The index.</param>
    /// <param name="log">The log; whoever calls sees to it that it is read as of one moment.</param>
    public IndexWriter(Database index, FactReader log)
    {
        _log = log;
        _progress = index.Prepare("SELECT first_seq, last_seq, last_id FROM progress WHERE conversation = ?");
        _setProgress = index.Prepare("INSERT OR REPLACE INTO progress (conversation, first_seq, last_seq, last_id) VALUES (?, ?, ?, ?)");
        _insert = index.Prepare("INSERT INTO post (rowid, text) VALUES (?, ?)");
        _delete = index.Prepare("DELETE FROM post WHERE rowid = ?");
        _deleteRange = index.Prepare("DELETE FROM post WHERE rowid BETWEEN ? AND ?");
    }

    /// <summary>Takes over what the log has of a conversation and the index does not.</summary>
    /// <param name="conversation">Which one.</param>
    /// <param name="most">How many facts at the most.</param>
    /// <returns>How many there were; if it is <paramref name="most"/>, there may be more.</returns>
    public int Follow(long conversation, int most)
    {
        var swept = _log.SweptTo(conversation);
        var known = Progress(conversation);
        var now = Verified(conversation, known, swept);
        if (now.First < swept)
        {
            DeleteRange(conversation, 1, swept);
            now = now with { First = swept };
        }

        var count = 0;
        foreach (var fact in _log.RowsUp(conversation, now.Last + 1, IFactWalk.MaxSeq).Take(most))
        {
            Take(conversation, fact);
            now = now with { Last = fact.Seq, LastId = fact.Id };
            count++;
        }

        if (now != known)
        {
            Span<byte> id = stackalloc byte[16];
            now.LastId.TryWriteBytes(id, bigEndian: true, out _);
            _setProgress.Bind(1, conversation).Bind(2, now.First).Bind(3, now.Last).Bind(4, id).Run();
        }

        return count;
    }

    private void Take(long conversation, Fact fact)
    {
        switch (fact.Kind)
        {
            case FactKind.Said or FactKind.Acted:
                Insert(conversation, fact);
                break;
            // What comes later was not there to be amended, and has yet to come here.
            case FactKind.Edited or FactKind.Redacted when fact.Target < fact.Seq && _log.Find(conversation, fact.Target) is { } target:
                _delete.Bind(1, Place.Of(conversation, target.Seq)).Run();
                Insert(conversation, target);
                break;
        }
    }

    private void Insert(long conversation, Fact fact)
    {
        if (Amendments.CanBeFound(fact.Kind) && fact.Text.Length > 0)
        {
            _insert.Bind(1, Place.Of(conversation, fact.Seq)).Bind(2, Grams.Indexed(SearchText.Fold(fact.Text))).Run();
        }
    }

    private void DeleteRange(long conversation, long from, long to)
        => _deleteRange.Bind(1, Place.Of(conversation, from)).Bind(2, Place.Of(conversation, to)).Run();

    private Stand Progress(long conversation)
    {
        var stand = _progress.Bind(1, conversation).Step()
            ? new Stand(_progress.Number(0), _progress.Number(1), new Guid(_progress.Bytes(2), bigEndian: true))
            : default;
        _progress.Reset();
        return stand;
    }

    /// <summary>The same, or nothing when the log does not have what the index says it had.</summary>
    private Stand Verified(long conversation, Stand known, long swept)
    {
        if (known.Last <= swept || !_verified.Add(conversation) || _log.Find(conversation, known.Last)?.Id == known.LastId)
        {
            return known;
        }

        DeleteRange(conversation, 1, IFactWalk.MaxSeq);
        return default;
    }

    private readonly record struct Stand(long First, long Last, Guid LastId);
}
