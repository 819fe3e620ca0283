using Parley.Core.Facts;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Writing;

/// <summary>Gives facts their rows, and does to other rows what they say. Within a transaction of the caller's.</summary>
internal sealed class FactTable
{
    private readonly Statement _insert;
    private readonly Statement _one;
    private readonly Statement _tagged;
    private readonly Statement _edit;
    private readonly Statement _redact;
    private readonly Statement _dropOldTopic;
    private readonly Statement _setTopic;
    private readonly Statement _unsetTopic;

    public FactTable(Database database)
    {
        _insert = database.Prepare($"INSERT INTO fact ({FactRow.Columns}, sender, tag) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        _one = database.Prepare($"SELECT {FactRow.Columns} FROM fact WHERE place = ?");
        _tagged = database.Prepare($"SELECT {FactRow.Columns} FROM fact WHERE place >> 36 = ? AND sender = ? AND tag = ?");
        _edit = database.Prepare("UPDATE fact SET text = ?2, edited_by = ?3 WHERE place = ?1");
        _redact = database.Prepare("UPDATE fact SET text = '', redacted_by = ?2 WHERE place = ?1");
        _dropOldTopic = database.Prepare(
            "DELETE FROM fact WHERE place = (SELECT (id << 36) | topic_seq FROM conversation WHERE id = ? AND topic_seq BETWEEN 1 AND swept_to)");
        _setTopic = database.Prepare("UPDATE conversation SET topic_seq = ?2 WHERE id = ?1");
        _unsetTopic = database.Prepare("UPDATE conversation SET topic_seq = 0 WHERE id = ?1 AND topic_seq = ?2");
    }

    public void Insert(Entry entry)
    {
        entry.Fact = entry.Fact.Kind switch
        {
            FactKind.Edited => Edit(entry.Conversation.Id, entry.Fact),
            FactKind.Redacted => Redact(entry.Conversation.Id, entry.Fact),
            FactKind.TopicSet => SetTopic(entry.Conversation.Id, entry.Fact),
            _ => entry.Fact,
        };

        var fact = entry.Fact;
        Span<byte> id = stackalloc byte[16];
        fact.Id.TryWriteBytes(id, bigEndian: true, out _);
        _insert.Bind(1, Place.Of(entry.Conversation.Id, fact.Seq)).Bind(2, id).Bind(3, fact.Time.ToUnixTimeMilliseconds()).Bind(4, (int)fact.Kind)
            .Bind(5, fact.From.Account).Bind(6, fact.From.Nick).Bind(7, fact.Text).Bind(8, fact.Target).Bind(9, fact.EditedBy).Bind(10, fact.RedactedBy);
        if (entry.Tag is { } tag)
        {
            BindSender(_insert, 11, tag.Sender).Bind(12, tag.Tag);
        }
        else
        {
            _insert.BindNull(11).BindNull(12);
        }

        _insert.Run();
    }

    public Fact? Find(long conversation, long seq)
        => seq is > 0 and <= Paging.IFactWalk.MaxSeq ? First(_one.Bind(1, Place.Of(conversation, seq))) : null;

    /// <summary>The filed fact that was sent with this tag.</summary>
    public Fact? Find(in TagKey key) => First(BindSender(_tagged.Bind(1, key.Conversation), 2, key.Sender).Bind(3, key.Tag));

    private static Statement BindSender(Statement statement, int parameter, Author sender)
        => sender.Account != 0 ? statement.Bind(parameter, sender.Account) : statement.Bind(parameter, sender.Nick);

    private static Fact? First(Statement select)
    {
        var found = select.Step() ? FactRow.Read(select) : null;
        select.Reset();
        return found;
    }

    private Fact Edit(long conversation, Fact edit)
    {
        if (Find(conversation, edit.Target) is not { } target || !Amendments.CanEdit(target.Kind))
        {
            return edit;
        }

        if (target.RedactedBy != 0)
        {
            return edit with { Text = "", RedactedBy = target.RedactedBy };
        }

        _edit.Bind(1, Place.Of(conversation, target.Seq)).Bind(2, edit.Text).Bind(3, edit.Seq).Run();
        if (target.EditedBy != 0)
        {
            _edit.Bind(1, Place.Of(conversation, target.EditedBy)).Bind(2, "").Run();
        }

        return edit;
    }

    private Fact Redact(long conversation, Fact redaction)
    {
        if (Find(conversation, redaction.Target) is not { } target || !Amendments.CanRedact(target.Kind) || target.RedactedBy != 0)
        {
            return redaction;
        }

        _redact.Bind(1, Place.Of(conversation, target.Seq)).Bind(2, redaction.Seq).Run();
        if (target.EditedBy != 0)
        {
            _redact.Bind(1, Place.Of(conversation, target.EditedBy)).Run();
        }

        _unsetTopic.Bind(1, conversation).Bind(2, target.Seq).Run();
        return redaction;
    }

    private Fact SetTopic(long conversation, Fact topic)
    {
        _dropOldTopic.Bind(1, conversation).Run();
        _setTopic.Bind(1, conversation).Bind(2, topic.Text.Length == 0 ? 0 : topic.Seq).Run();
        return topic;
    }
}
