using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Archive;

/// <summary>Fills an empty store from an export.</summary>
internal sealed class Importer
{
    /// <summary>10 000 facts a transaction: past that larger ones save nothing.</summary>
    private const int Group = 10_000;

    /// <summary>1 MiB a line: the longest text, escaped in full, is a tenth of it.</summary>
    private const int MaxLine = 1024 * 1024;

    private readonly Database _database;
    private readonly Statement _conversation;
    private readonly Statement _fact;
    private readonly HashSet<long> _known = [];
    private long _lines;
    private long _done;
    private long _all;
    private long _lastPlace;

    public Importer(Database database)
    {
        _database = database;
        _conversation = database.Prepare(
            "INSERT INTO conversation (id, kind, key, keep_days, swept_to, topic_seq) VALUES (?, ?, ?, ?, ?, ?)");
        _fact = database.Prepare($"INSERT INTO fact ({FactRow.Columns}, sender, tag) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /// <summary>Reads all lines.</summary>
    /// <returns>What is wrong, with the number of the line; null when all is there.</returns>
    public async Task<string?> RunAsync(Stream from, IProgress<(long Done, long All)>? progress, CancellationToken stop)
    {
        var reader = PipeReader.Create(from, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        _database.Run("BEGIN");
        while (true)
        {
            var read = await reader.ReadAsync(stop);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                if (Take(rest.Slice(0, end)) is { } wrong)
                {
                    return Sentence(wrong);
                }

                rest = rest.Slice(rest.GetPosition(1, end));
                if (_lines % Group == 0)
                {
                    _database.Run("COMMIT");
                    _database.Run("BEGIN");
                    progress?.Report((_done, _all));
                }
            }

            if (rest.Length > MaxLine)
            {
                return Sentence("it is longer than a megabyte");
            }

            reader.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
            {
                return Finish(rest, progress);
            }
        }
    }

    private string? Finish(in ReadOnlySequence<byte> rest, IProgress<(long Done, long All)>? progress)
    {
        if (!rest.IsEmpty)
        {
            return Sentence("it is cut short");
        }

        if (_done != _all || _lines == 0)
        {
            return $"The export is not whole: {_done} of {_all} facts are there.";
        }

        _database.Run("COMMIT");
        _database.Run("UPDATE state SET value = (SELECT max(time) FROM fact) WHERE name = 'newest'");
        progress?.Report((_done, _all));
        return null;
    }

    private string Sentence(string wrong) => string.Create(CultureInfo.InvariantCulture, $"Line {_lines + 1} of the export cannot be read: {wrong}.");

    /// <summary>Null when the line was taken.</summary>
    private string? Take(in ReadOnlySequence<byte> utf8)
    {
        ArchiveLine? line;
        try
        {
            var json = new Utf8JsonReader(utf8);
            line = JsonSerializer.Deserialize(ref json, ArchiveJson.Readable.ArchiveLine);
        }
        catch (JsonException e)
        {
            return e.Message.TrimEnd('.');
        }

        var wrong = line switch
        {
            null => "it is empty",
            { Type: "parley" } when _lines == 0 => Begin(line),
            _ when _lines == 0 => "it is not the first line of an export",
            { Type: "conversation" } => TakeConversation(line),
            { Type: "fact" } => TakeFact(line),

            // What a later version adds is passed over.
            _ => null,
        };
        _lines += wrong is null ? 1 : 0;
        return wrong;
    }

    private string? Begin(ArchiveLine line)
    {
        _all = line.Facts ?? 0;
        return line.Version is null or > Exporter.Version ? $"the export is of form {line.Version}, and this Parley knows {Exporter.Version}" : null;
    }

    private string? TakeConversation(ArchiveLine line)
    {
        if (line is not { Conversation: > 0 and < 1 << 27, Key: not null } || Names.Conversation(line.Kind) is not { } kind)
        {
            return "a conversation needs a number, a kind and a key";
        }

        if (!_known.Add(line.Conversation.Value))
        {
            return "the conversation is there twice";
        }

        _conversation.Bind(1, line.Conversation.Value).Bind(2, (long)kind).Bind(3, line.Key)
            .Bind(4, line.KeepDays ?? 0).Bind(5, line.SweptTo ?? 0).Bind(6, line.TopicSeq ?? 0).Run();
        return null;
    }

    private string? TakeFact(ArchiveLine line)
    {
        if (line is not { Conversation: { } conversation, Seq: > 0 and < 1L << 36, Id: not null, Time: not null, From: not null, Text: not null }
            || Names.Fact(line.Kind) is not { } kind || !_known.Contains(conversation))
        {
            return "a fact needs a conversation that came before it, seq, id, time, kind, from and text";
        }

        var place = Place.Of(conversation, line.Seq.Value);
        if (place <= _lastPlace)
        {
            return "facts are not in their order";
        }

        _lastPlace = place;
        Span<byte> id = stackalloc byte[16];
        line.Id.Value.TryWriteBytes(id, bigEndian: true, out _);
        _fact.Bind(1, place).Bind(2, id).Bind(3, line.Time.Value.ToUnixTimeMilliseconds()).Bind(4, (long)kind)
            .Bind(5, line.Account ?? 0).Bind(6, line.From).Bind(7, line.Text)
            .Bind(8, line.Target ?? 0).Bind(9, line.EditedBy ?? 0).Bind(10, line.RedactedBy ?? 0);
        BindSender(line);
        _fact.Run();
        _done++;
        return null;
    }

    /// <summary>An account's id is kept as a number, a guest's folded nick as text.</summary>
    private void BindSender(ArchiveLine line)
    {
        if (line.Tag is null || line.Sender is null)
        {
            _fact.BindNull(11).BindNull(12);
        }
        else if (line.Account is not null && long.TryParse(line.Sender, NumberStyles.None, CultureInfo.InvariantCulture, out var account))
        {
            _fact.Bind(11, account).Bind(12, line.Tag);
        }
        else
        {
            _fact.Bind(11, line.Sender).Bind(12, line.Tag);
        }
    }
}
