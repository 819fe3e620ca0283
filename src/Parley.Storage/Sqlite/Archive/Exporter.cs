using System.Text.Json;
using Parley.Core.Ports;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Archive;

/// <summary>Writes a store as lines of JSON.</summary>
internal sealed class Exporter(Database database, Stream to)
{
    /// <summary>The form of the export. A program reads exports of its own and lower numbers.</summary>
    public const int Version = 1;

    /// <summary>1000 facts between reports and pauses: some milliseconds.</summary>
    private const int Step = 1000;

    public async Task RunAsync(IProgress<(long Done, long All)>? progress, CancellationToken stop)
    {
        var all = database.Number("SELECT count(*) FROM fact") ?? 0;
        Write(new ArchiveLine { Type = "parley", Version = Version, Time = Newest(), Facts = all });
        foreach (var conversation in Conversations())
        {
            Write(conversation);
        }

        var done = 0L;
        foreach (var fact in Facts())
        {
            Write(fact);
            if (++done % Step == 0)
            {
                progress?.Report((done, all));
                stop.ThrowIfCancellationRequested();
                await to.FlushAsync(stop);
            }
        }

        await to.FlushAsync(stop);
        progress?.Report((done, all));
    }

    private DateTimeOffset? Newest()
        => database.Number("SELECT max(time) FROM fact") is { } time ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null;

    private IEnumerable<ArchiveLine> Conversations()
    {
        var rows = database.Prepare("SELECT id, kind, key, keep_days, swept_to, topic_seq FROM conversation ORDER BY id");
        while (rows.Step())
        {
            yield return new ArchiveLine
            {
                Type = "conversation",
                Conversation = rows.Number(0),
                Kind = Names.Of((ConversationKind)rows.Number(1)),
                Key = rows.Text(2),
                KeepDays = rows.Number(3) is not 0 and var days ? (int)days : null,
                SweptTo = NotZero(rows.Number(4)),
                TopicSeq = NotZero(rows.Number(5)),
            };
        }
    }

    private IEnumerable<ArchiveLine> Facts()
    {
        var rows = database.Prepare($"SELECT {FactRow.Columns}, sender, tag FROM fact ORDER BY place");
        while (rows.Step())
        {
            var fact = FactRow.Read(rows);
            yield return new ArchiveLine
            {
                Type = "fact",
                Conversation = Place.Conversation(rows.Number(0)),
                Seq = fact.Seq,
                Id = fact.Id,
                Time = fact.Time,
                Kind = Names.Of(fact.Kind),
                From = fact.From.Nick,
                Account = NotZero(fact.From.Account),
                Text = fact.Text,
                Target = NotZero(fact.Target),
                EditedBy = NotZero(fact.EditedBy),
                RedactedBy = NotZero(fact.RedactedBy),
                Sender = rows.IsNull(10) ? null : rows.Text(10),
                Tag = rows.IsNull(11) ? null : rows.Text(11),
            };
        }
    }

    private static long? NotZero(long number) => number == 0 ? null : number;

    private void Write(ArchiveLine line)
    {
        JsonSerializer.Serialize(to, line, ArchiveJson.Readable.ArchiveLine);
        to.WriteByte((byte)'\n');
    }
}
