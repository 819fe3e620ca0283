using System.Globalization;
using Parley.Storage.Paging;
using Parley.Storage.Sqlite.Archive.Lines;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Archive;

/// <summary>The conversations and facts of an export so far.</summary>
internal sealed class ImportedFacts
{
    /// <summary>27 bits of a <see cref="Place"/> name the conversation.</summary>
    private const long MaxConversation = (1L << 27) - 1;

    private readonly Database _database;
    private readonly Statement _conversation;
    private readonly Statement _fact;
    private readonly Dictionary<long, Stand> _known = [];
    private long _last;

    public ImportedFacts(Database database)
    {
        _database = database;
        _conversation = database.Prepare(
            "INSERT INTO conversation (id, kind, key, keep_days, swept_to, topic_seq) VALUES (?, ?, ?, ?, ?, ?)");
        _fact = database.Prepare($"INSERT INTO fact ({FactRow.Columns}, sender, tag) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /// <summary>Takes a conversation over. What is wrong with it; null when nothing is.</summary>
    public string? Take(ConversationLine line)
    {
        if (line.Conversation is < 1 or > MaxConversation || line.Key.Length == 0)
        {
            return "its number or its key is none that a conversation can have";
        }

        if (line.KeepDays < 0 || line.SweptTo is < 0 or > IFactWalk.MaxSeq || line.TopicSeq is < 0 or > IFactWalk.MaxSeq)
        {
            return "a number is below zero, or too high";
        }

        if (!_known.TryAdd(line.Conversation, new Stand(line.SweptTo, line.TopicSeq)))
        {
            return Import.Twice;
        }

        _conversation.Bind(1, line.Conversation).Bind(2, (long)line.Kind).Bind(3, line.Key)
            .Bind(4, line.KeepDays).Bind(5, line.SweptTo).Bind(6, line.TopicSeq).Run();
        return null;
    }

    /// <summary>Takes a fact over. What is wrong with it; null when nothing is.</summary>
    public string? Take(FactLine line)
    {
        if (!_known.TryGetValue(line.Conversation, out var stand))
        {
            return "its conversation is not among those before it";
        }

        if (line.Conversation < _last)
        {
            return "facts are not in the order of their conversations";
        }

        // What was deleted by age is missing at the beginning, but for the topic; nothing is missing behind that.
        if (line.Seq != stand.Next && !(line.Seq == stand.Topic && line.Seq > stand.LastSeq && line.Seq < stand.Next))
        {
            return string.Create(CultureInfo.InvariantCulture, $"it has seq {line.Seq}, and {stand.Next} is the next of its conversation");
        }

        if (line.Account < 0 || line.Target < 0 || line.EditedBy < 0 || line.RedactedBy < 0 || line.Seq > IFactWalk.MaxSeq)
        {
            return "a number is below zero, or too high";
        }

        (_last, stand.LastSeq) = (line.Conversation, line.Seq);
        Span<byte> id = stackalloc byte[16];
        line.Id.TryWriteBytes(id, bigEndian: true, out _);
        _fact.Bind(1, Place.Of(line.Conversation, line.Seq)).Bind(2, id).Bind(3, line.Time.ToUnixTimeMilliseconds()).Bind(4, (long)line.Kind)
            .Bind(5, line.Account).Bind(6, line.From).Bind(7, line.Text)
            .Bind(8, line.Target).Bind(9, line.EditedBy).Bind(10, line.RedactedBy);
        BindTag(line);
        _fact.Run();
        return null;
    }

    /// <summary>The last line was taken.</summary>
    public void Finish() => _database.Run("UPDATE state SET value = (SELECT max(time) FROM fact) WHERE name = 'newest'");

    /// <summary>An account's id is kept as a number, a guest's folded nick as text.</summary>
    private void BindTag(FactLine line)
    {
        if (line.Tag is null || line.Sender is null)
        {
            _fact.BindNull(11).BindNull(12);
        }
        else if (line.Account != 0 && long.TryParse(line.Sender, NumberStyles.None, CultureInfo.InvariantCulture, out var account))
        {
            _fact.Bind(11, account).Bind(12, line.Tag);
        }
        else
        {
            _fact.Bind(11, line.Sender).Bind(12, line.Tag);
        }
    }

    /// <summary>How far a conversation has come.</summary>
    private sealed class Stand(long sweptTo, long topic)
    {
        public long Topic => topic;

        /// <summary>The last fact taken.</summary>
        public long LastSeq { get; set; }

        /// <summary>The fact that has to come next.</summary>
        public long Next => Math.Max(sweptTo, LastSeq) + 1;
    }
}
