using Parley.Core.Facts;
using Parley.Core.Ports;
using Parley.Storage.Paging;
using Parley.Storage.Sqlite.Native;
using Parley.Storage.Sqlite.Reading;
using Parley.Storage.Text;

namespace Parley.Storage.Sqlite.Searching;

/// <summary>
/// Finds posts: what the index has, through the index; what it has yet to get, by looking at it. So a search is complete however far behind
/// the index is, and only slower. Every post that comes out was looked at as it now stands.
/// </summary>
/// <param name="log">The log's file.</param>
/// <param name="index">The index's file.</param>
/// <param name="follower">Who keeps the index.</param>
internal sealed class Searcher(string log, string index, Follower follower) : IPooled
{
    private readonly LogReader _log = new(log);
    private volatile IndexReader? _index;

    /// <summary>Finds a page of posts, newest first.</summary>
    /// <param name="view">The conversation, taken before.</param>
    /// <param name="term">The term, folded.</param>
    /// <param name="upTo">Nothing after this <c>seq</c>.</param>
    /// <param name="limit">How many posts at the most.</param>
    /// <param name="maxBytes">How much text at the most, in bytes of UTF-8.</param>
    public FactPage Find(ConversationView view, string term, long upTo, int limit, int maxBytes)
    {
        if (TryOpenIndex() is { } reader)
        {
            try
            {
                return reader.Within(() => Find(view, term, upTo, limit, maxBytes, reader));
            }
            catch (DatabaseException e) when (e.IsTrouble && e.Path == index)
            {
                reader.Dispose();
                _index = null;
                follower.Suspect(e);
            }
        }

        return Find(view, term, upTo, limit, maxBytes, reader: null);
    }

    public void Interrupt()
    {
        _log.Interrupt();
        _index?.Interrupt();
    }

    public void Dispose()
    {
        _index?.Dispose();
        _log.Dispose();
    }

    private FactPage Find(ConversationView view, string term, long upTo, int limit, int maxBytes, IndexReader? reader)
    {
        // The index first: what it says is indexed is in the log's rows a moment later too.
        var indexed = Math.Min(reader?.IndexedTo(view.Id) ?? 0, view.LastFiled);
        return _log.Within(() =>
        {
            var facts = view.Unfiled.Reverse().Where(f => f.Seq <= upTo)
                .Concat(_log.Facts.RowsDown(view.Id, Math.Min(upTo, view.LastFiled), indexed + 1));
            if (reader is not null)
            {
                facts = facts.Concat(Indexed(view, term, Math.Min(upTo, indexed), indexed, reader));
            }

            return Pager.Cut(facts.Where(f => Amendments.CanBeFound(f.Kind) && SearchText.Contains(f.Text, term)), limit, maxBytes);
        });
    }

    /// <summary>What may contain the term among the indexed: what the index names, and what was edited since.</summary>
    private IEnumerable<Fact> Indexed(ConversationView view, string term, long upTo, long indexed, IndexReader reader)
    {
        var edited = _log.Facts.EditTargets(view.Id, indexed + 1, view.LastFiled).Where(seq => seq <= upTo);
        return Descending(reader.Candidates(view.Id, term, upTo), edited).Select(seq => _log.Facts.Find(view.Id, seq)).OfType<Fact>();
    }

    /// <summary>Both, in descending order, each number once.</summary>
    private static IEnumerable<long> Descending(IEnumerable<long> candidates, IEnumerable<long> edited)
    {
        using var ahead = edited.GetEnumerator();
        var more = ahead.MoveNext();
        foreach (var candidate in candidates)
        {
            for (; more && ahead.Current >= candidate; more = ahead.MoveNext())
            {
                if (ahead.Current > candidate)
                {
                    yield return ahead.Current;
                }
            }

            yield return candidate;
        }

        for (; more; more = ahead.MoveNext())
        {
            yield return ahead.Current;
        }
    }

    private IndexReader? TryOpenIndex()
    {
        if (_index is null && follower.HasIndex)
        {
            try
            {
                _index = new IndexReader(index);
            }
            catch (DatabaseException e) when (e.IsTrouble)
            {
                follower.Suspect(e);
            }
        }

        return _index;
    }
}
