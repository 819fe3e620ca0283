using System.Text;
using Parley.Core.Facts;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Writing;

/// <summary>
/// Where a group is committed: one row, however many conversations are in it. The table <c>fact</c> has a page or more for each
/// conversation, and to write all of them with every group would cost more than everything else together (measured with 100 conversations
/// and groups of 256: 70 000 facts a second without the journal, 170 000 with it). So facts wait in the journal, and in memory, until a
/// conversation has many, and are then filed together: see <see cref="Filer"/>. After a crash the journal is read back.
/// </summary>
internal sealed class Journal(Database database) : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly Statement _insert = database.Prepare("INSERT INTO journal (position, facts) VALUES (?, ?)");
    private readonly Statement _drop = database.Prepare("DELETE FROM journal WHERE position < ?");
    private readonly Statement _all = database.Prepare("SELECT position, facts FROM journal ORDER BY position");

    /// <summary>The first row that is there, or would be.</summary>
    private long _first = 1;

    /// <summary>The position that the next group gets.</summary>
    public long Next { get; private set; } = 1;

    /// <summary>Writes a group, within a transaction of the caller's.</summary>
    public void Write(IEnumerable<Entry> group)
    {
        _bytes.SetLength(0);
        using (var to = new BinaryWriter(_bytes, Encoding.UTF8, leaveOpen: true))
        {
            JournalCodec.Begin(to);
            foreach (var entry in group)
            {
                var start = _bytes.Length;
                JournalCodec.Write(to, entry);
                (entry.Position, entry.Bytes) = (Next, (int)(_bytes.Length - start));
            }
        }

        _insert.Bind(1, Next).Bind(2, _bytes.GetBuffer().AsSpan(0, (int)_bytes.Length)).Run();
    }

    /// <summary>Drops every row before a position, within a transaction of the caller's.</summary>
    public void DropBefore(long position)
    {
        if (position > _first)
        {
            _drop.Bind(1, position).Run();
        }
    }

    /// <summary>The transaction is committed.</summary>
    public void Committed(long first, bool wrote) => (_first, Next) = (first, wrote ? Next + 1 : Next);

    /// <summary>Every fact in it, in order.</summary>
    public List<(long Position, long Conversation, Fact Fact, string? Tag)> ReadAll()
    {
        var facts = new List<(long Position, long Conversation, Fact Fact, string? Tag)>();
        while (_all.Step())
        {
            var position = _all.Number(0);
            facts.AddRange(JournalCodec.Read(_all.Bytes(1)).Select(f => (position, f.Conversation, f.Fact, f.Tag)));
            Next = position + 1;
        }

        _first = facts.Count == 0 ? Next : facts[0].Position;
        return facts;
    }

    public void Dispose() => _bytes.Dispose();
}
