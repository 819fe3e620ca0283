using System.Text.Json;
using Parley.Core.Community;
using Parley.Core.Ports;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Community;

/// <summary>The table <c>audit</c>: one row an entry.</summary>
internal sealed class AuditTable(Database database)
{
    private readonly Statement _insert = database.Prepare("INSERT INTO audit (number, room, value) VALUES (?, ?, ?)");
    private readonly Statement _all = database.Prepare("SELECT number, value FROM audit ORDER BY number");
    private readonly Statement _page = database.Prepare("SELECT number, value FROM audit WHERE number < ?1 ORDER BY number DESC LIMIT ?2");
    private readonly Statement _roomPage = database.Prepare(
        "SELECT number, value FROM audit WHERE room = ?3 AND number < ?1 ORDER BY number DESC LIMIT ?2");

    /// <summary>Adds an entry, under the next number.</summary>
    public void Add(AuditEntry entry) => Insert(_insert.BindNull(1), entry);

    /// <summary>Adds an entry under the number that it has.</summary>
    public void Restore(AuditEntry entry) => Insert(_insert.Bind(1, entry.Number), entry);

    /// <summary>Every entry, oldest first.</summary>
    public IEnumerable<AuditEntry> All()
    {
        while (_all.Step())
        {
            yield return Entry(_all);
        }
    }

    /// <inheritdoc cref="ICommunityStore.ReadAuditAsync"/>
    public AuditPage Read(string? room, long before, int limit)
    {
        var rows = room is null ? _page : _roomPage.Bind(3, room);
        rows.Bind(1, before == 0 ? long.MaxValue : before).Bind(2, (long)limit + 1);
        var entries = new List<AuditEntry>();
        while (rows.Step())
        {
            entries.Add(Entry(rows));
        }

        return new AuditPage([.. entries.Take(limit)], entries.Count > limit);
    }

    private static void Insert(Statement insert, AuditEntry entry)
    {
        _ = entry.Room is null ? insert.BindNull(2) : insert.Bind(2, entry.Room);
        insert.Bind(3, JsonSerializer.SerializeToUtf8Bytes(entry, CommunityJson.Default.AuditEntry)).Run();
    }

    private static AuditEntry Entry(Statement row)
    {
        var entry = JsonSerializer.Deserialize(row.Bytes(1), CommunityJson.Default.AuditEntry)
            ?? throw new InvalidDataException("An entry of the audit is empty.");
        return entry with { Number = row.Number(0) };
    }
}
