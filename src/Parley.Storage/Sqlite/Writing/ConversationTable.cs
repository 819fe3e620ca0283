using Parley.Core.Ports;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Writing;

/// <summary>The rows of conversations.</summary>
internal sealed class ConversationTable
{
    private const string Columns = "id, kind, key, keep_days";

    private readonly Statement _byKey;
    private readonly Statement _byId;
    private readonly Statement _insert;
    private readonly Statement _lastSeq;
    private readonly Statement _topic;
    private readonly Statement _keep;
    private readonly Statement _kept;

    public ConversationTable(Database database)
    {
        _byKey = database.Prepare($"SELECT {Columns} FROM conversation WHERE kind = ? AND key = ?");
        _byId = database.Prepare($"SELECT {Columns} FROM conversation WHERE id = ?");
        _insert = database.Prepare($"INSERT INTO conversation (kind, key) VALUES (?, ?) RETURNING {Columns}");
        _lastSeq = database.Prepare("""
            SELECT max(swept_to, ifnull((SELECT max(place) & 0xFFFFFFFFF FROM fact WHERE place BETWEEN ?2 AND ?3), 0))
            FROM conversation WHERE id = ?1
            """);
        _topic = database.Prepare("SELECT topic_seq FROM conversation WHERE id = ?");
        _keep = database.Prepare("UPDATE conversation SET keep_days = ?2 WHERE id = ?1");
        _kept = database.Prepare($"SELECT {Columns} FROM conversation WHERE keep_days > 0");
    }

    public (Conversation Conversation, ConversationKey Key)? Find(ConversationKey key) => First(_byKey.Bind(1, (int)key.Kind).Bind(2, key.Key));

    public (Conversation Conversation, ConversationKey Key)? Find(long id) => First(_byId.Bind(1, id));

    public Conversation Make(ConversationKey key)
        => First(_insert.Bind(1, (int)key.Kind).Bind(2, key.Key))?.Conversation ?? throw new InvalidOperationException("A new row was not returned.");

    /// <summary>Those of which facts are deleted by age.</summary>
    public List<(Conversation Conversation, ConversationKey Key)> Kept()
    {
        var kept = new List<(Conversation Conversation, ConversationKey Key)>();
        while (_kept.Step())
        {
            kept.Add(Read(_kept));
        }

        foreach (var (conversation, _) in kept)
        {
            conversation.LastSeq = LastSeq(conversation.Id);
        }

        return kept;
    }

    /// <summary>The fact among the filed that set the topic; 0 for none.</summary>
    public long TopicSeq(long id) => Number(_topic.Bind(1, id));

    public void Keep(long id, int days) => _keep.Bind(1, id).Bind(2, days).Run();

    private static (Conversation Conversation, ConversationKey Key) Read(Statement row) => (
        new Conversation(row.Number(0)) { KeepDays = (int)row.Number(3) },
        new ConversationKey((ConversationKind)row.Number(1), row.Text(2)));

    private static long Number(Statement select)
    {
        var number = select.Step() ? select.Number(0) : 0;
        select.Reset();
        return number;
    }

    private (Conversation Conversation, ConversationKey Key)? First(Statement select)
    {
        if (!select.Step())
        {
            return null;
        }

        // To its end: only then has an INSERT … RETURNING committed.
        var found = Read(select);
        select.Run();
        found.Conversation.LastSeq = LastSeq(found.Conversation.Id);
        return found;
    }

    private long LastSeq(long id) => Number(_lastSeq.Bind(1, id).Bind(2, Place.Start(id)).Bind(3, Place.End(id)));
}
