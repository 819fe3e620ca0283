using Parley.Core.Facts;
using Parley.Core.Ports;
using Parley.Storage.Paging;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Reading;

/// <summary>Reads facts over one connection: those with rows from there, those at the end without from what the reader may see.</summary>
internal sealed class FactReader
{
    private readonly Statement _up;
    private readonly Statement _down;
    private readonly Statement _one;
    private readonly Statement _edits;
    private readonly Statement _sweptTo;
    private readonly Statement _conversations;
    private readonly Statement _said;

    public FactReader(Database database)
    {
        _up = database.Prepare($"SELECT {FactRow.Columns} FROM fact WHERE place BETWEEN ? AND ? ORDER BY place");
        _down = database.Prepare($"SELECT {FactRow.Columns} FROM fact WHERE place BETWEEN ? AND ? ORDER BY place DESC");
        _one = database.Prepare($"SELECT {FactRow.Columns} FROM fact WHERE place = ?");
        _edits = database.Prepare("SELECT DISTINCT target FROM fact WHERE kind = 4 AND place BETWEEN ? AND ? ORDER BY target DESC");
        _sweptTo = database.Prepare("SELECT swept_to FROM conversation WHERE id = ?");
        _conversations = database.Prepare("SELECT id FROM conversation");
        _said = database.Prepare("""
            SELECT f.place, c.kind, c.key FROM fact f JOIN conversation c ON c.id = f.place >> 36
            WHERE f.place > ?2 AND f.account = ?1 AND f.kind IN (1, 2) AND f.redacted_by = 0 ORDER BY f.place LIMIT ?3
            """);
    }

    public FactPage Read(ConversationView view, PageRequest page, int maxBytes) => Pager.Read(new Walk(this, view), page, maxBytes);

    /// <summary>Facts with rows, ascending.</summary>
    public IEnumerable<Fact> RowsUp(long conversation, long from, long to) => Rows(_up, conversation, from, to);

    /// <summary>Facts with rows, descending.</summary>
    public IEnumerable<Fact> RowsDown(long conversation, long from, long to) => Rows(_down, conversation, to, from);

    /// <summary>One fact with a row; null when there is none.</summary>
    public Fact? Find(long conversation, long seq)
    {
        var found = seq is > 0 and <= IFactWalk.MaxSeq && _one.Bind(1, Place.Of(conversation, seq)).Step() ? FactRow.Read(_one) : null;
        _one.Reset();
        return found;
    }

    /// <summary>What the edits in a stretch are about, descending.</summary>
    public List<long> EditTargets(long conversation, long from, long to)
    {
        var targets = new List<long>();
        _edits.Bind(1, Place.Of(conversation, from)).Bind(2, Place.Of(conversation, to));
        while (_edits.Step())
        {
            targets.Add(_edits.Number(0));
        }

        return targets;
    }

    /// <summary>The last <c>seq</c> that was deleted by age; 0 for none.</summary>
    public long SweptTo(long conversation)
    {
        var swept = _sweptTo.Bind(1, conversation).Step() ? _sweptTo.Number(0) : 0;
        _sweptTo.Reset();
        return swept;
    }

    /// <summary>Every conversation.</summary>
    public List<long> Conversations()
    {
        var ids = new List<long>();
        while (_conversations.Step())
        {
            ids.Add(_conversations.Number(0));
        }

        return ids;
    }

    /// <summary>
    /// What an account said and what stands of it, behind a place. It looks at every row until it has found enough: there is no index, which
    /// each post would pay for.
    /// </summary>
    /// <param name="account">Whose.</param>
    /// <param name="after">Only what comes behind this <see cref="Place"/>.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="unfiled">What may not have rows yet, in no order; taken before.</param>
    public IReadOnlyList<SaidPlace> FindSaid(long account, long after, int limit, IReadOnlyList<SaidPlace> unfiled)
    {
        var found = new List<SaidPlace>();
        _said.Bind(1, account).Bind(2, after).Bind(3, limit);
        while (_said.Step())
        {
            var place = _said.Number(0);
            found.Add(new SaidPlace(Place.Conversation(place), new ConversationKey((ConversationKind)_said.Number(1), _said.Text(2)), Place.Seq(place)));
        }

        return unfiled.Count == 0 ? found : [.. found.Union(unfiled).OrderBy(p => Place.Of(p.Conversation, p.Seq)).Take(limit)];
    }

    private static IEnumerable<Fact> Rows(Statement select, long conversation, long low, long high)
    {
        if (low > high)
        {
            yield break;
        }

        select.Bind(1, Place.Of(conversation, low)).Bind(2, Place.Of(conversation, high));
        try
        {
            while (select.Step())
            {
                yield return FactRow.Read(select);
            }
        }
        finally
        {
            select.Reset();
        }
    }

    private sealed class Walk(FactReader reader, ConversationView view) : IFactWalk
    {
        public IEnumerable<Fact> Up(long from)
            => reader.RowsUp(view.Id, Math.Max(from, 1), view.LastFiled).Concat(view.Unfiled.Where(f => f.Seq >= from));

        public IEnumerable<Fact> Down(long from)
            => view.Unfiled.Reverse().Where(f => f.Seq <= from).Concat(reader.RowsDown(view.Id, Math.Min(from, view.LastFiled), 1));
    }
}
