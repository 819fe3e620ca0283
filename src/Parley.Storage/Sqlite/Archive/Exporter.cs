using System.Buffers;
using System.Text.Json;
using Parley.Core.Ports;
using Parley.Storage.Sqlite.Archive.Lines;
using Parley.Storage.Sqlite.Community;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Archive;

/// <summary>Writes a store as lines of JSON.</summary>
/// <param name="database">The store, in which all is filed.</param>
/// <param name="secrets">Whether passwords and tokens go along, hashed.</param>
internal sealed class Exporter(Database database, bool secrets)
{
    /// <summary>The form of the export. A program reads exports of its own and lower numbers.</summary>
    public const int Version = 2;

    /// <summary>64 KiB of lines are written at once: some hundred.</summary>
    private const int Block = 64 * 1024;

    public async Task RunAsync(Stream to, IProgress<(long Done, long All)>? progress, CancellationToken stop)
    {
        var people = new ExportedPeople(new CommunityReader(database), secrets);
        var lines = people.Lines.Count + Count("audit") + Count("conversation") + Count("fact");
        var buffer = new ArrayBufferWriter<byte>(Block * 2);
        await using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = ArchiveJson.Readable.Encoder, SkipValidation = true });
        var done = -1L;
        foreach (var line in people.Lines.Concat(people.Audit).Concat(Conversations()).Concat(Facts()).Prepend(Head(lines)))
        {
            JsonSerializer.Serialize(json, line, ArchiveJson.Line);
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
            done++;
            if (buffer.WrittenCount >= Block)
            {
                await to.WriteAsync(buffer.WrittenMemory, stop);
                buffer.ResetWrittenCount();
                progress?.Report((done, lines));
            }
        }

        await to.WriteAsync(buffer.WrittenMemory, stop);
        await to.FlushAsync(stop);
        progress?.Report((done, lines));
    }

    private static string? Text(Statement rows, int column) => rows.IsNull(column) ? null : rows.Text(column);

    private HeadLine Head(long lines) => new()
    {
        Version = Version,
        Facts = Count("fact"),
        Lines = lines,
        Time = database.Number("SELECT max(time) FROM fact") is { } time ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null,
        Secrets = secrets,
    };

    private long Count(string table) => database.Number($"SELECT count(*) FROM {table}") ?? 0;

    private IEnumerable<ConversationLine> Conversations()
    {
        var rows = database.Prepare("SELECT id, kind, key, keep_days, swept_to, topic_seq FROM conversation ORDER BY id");
        while (rows.Step())
        {
            yield return new ConversationLine
            {
                Conversation = rows.Number(0),
                Kind = (ConversationKind)rows.Number(1),
                Key = rows.Text(2),
                KeepDays = (int)rows.Number(3),
                SweptTo = rows.Number(4),
                TopicSeq = rows.Number(5),
            };
        }
    }

    private IEnumerable<FactLine> Facts()
    {
        var rows = database.Prepare($"SELECT {FactRow.Columns}, sender, tag FROM fact ORDER BY place");
        while (rows.Step())
        {
            var fact = FactRow.Read(rows);
            yield return new FactLine
            {
                Conversation = Place.Conversation(rows.Number(0)),
                Seq = fact.Seq,
                Id = fact.Id,
                Time = fact.Time,
                Kind = fact.Kind,
                From = fact.From.Nick,
                Account = fact.From.Account,
                Text = fact.Text,
                Target = fact.Target,
                EditedBy = fact.EditedBy,
                RedactedBy = fact.RedactedBy,
                Sender = Text(rows, 10),
                Tag = Text(rows, 11),
            };
        }
    }
}
