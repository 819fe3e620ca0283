using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Searching;

/// <summary>A connection that asks the search index.</summary>
internal sealed class IndexReader : IDisposable
{
    /// <summary>
    /// 20 000 facts back, a short term is looked for in the texts themselves, which takes some 5 ms: a frequent one is found there and
    /// then. A rare one is looked up in the list of trigrams, which is quick because it is rare.
    /// </summary>
    private const long Near = 20_000;

    private readonly Database _database;
    private readonly Transaction _transaction;
    private readonly Statement _progress;
    private readonly Statement _match;
    private readonly Statement _near;
    private readonly Statement _far;

    public IndexReader(string path)
    {
        _database = Database.OpenToRead(path);
        _transaction = Transaction.ToRead(_database);
        _progress = _database.Prepare("SELECT last_seq FROM progress WHERE conversation = ?");
        _match = _database.Prepare("SELECT rowid FROM post WHERE rowid BETWEEN ?2 AND ?3 AND post MATCH ?1 ORDER BY rowid DESC");
        _near = _database.Prepare("SELECT id FROM post_content WHERE id BETWEEN ?2 AND ?3 AND instr(c0, ?1) > 0 ORDER BY id DESC");
        _far = _database.Prepare("SELECT DISTINCT doc FROM gram WHERE term >= ?1 AND term <= ?4 AND doc BETWEEN ?2 AND ?3 ORDER BY doc DESC");
    }

    /// <summary>Everything that is asked meanwhile is answered as of one moment.</summary>
    public T Within<T>(Func<T> ask) => _transaction.Run(ask);

    /// <summary>The last fact of the conversation that was indexed; 0 for none.</summary>
    public long IndexedTo(long conversation)
    {
        var indexed = _progress.Bind(1, conversation).Step() ? _progress.Number(0) : 0;
        _progress.Reset();
        return indexed;
    }

    /// <summary>
    /// The <c>seq</c> of every indexed fact that contains the term, descending, and perhaps of others. The index may be behind, so each has
    /// to be looked at.
    /// </summary>
    public IEnumerable<long> Candidates(long conversation, string folded, long upTo)
    {
        if (Grams.Count(folded) >= Grams.Length)
        {
            return Seqs(_match.Bind(1, Grams.Query(folded)), conversation, 1, upTo);
        }

        var near = Math.Max(1, upTo - Near + 1);
        return Seqs(_near.Bind(1, folded), conversation, near, upTo)
            .Concat(Seqs(_far.Bind(1, folded).Bind(4, Grams.After(folded)), conversation, 1, near - 1));
    }

    public void Interrupt() => _database.Interrupt();

    public void Dispose() => _database.Dispose();

    private static IEnumerable<long> Seqs(Statement select, long conversation, long from, long to)
    {
        if (from > to)
        {
            yield break;
        }

        select.Bind(2, Place.Of(conversation, from)).Bind(3, Place.Of(conversation, to));
        try
        {
            while (select.Step())
            {
                yield return Place.Seq(select.Number(0));
            }
        }
        finally
        {
            select.Reset();
        }
    }
}
