using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text.Json;
using Parley.Storage.Sqlite.Archive.Lines;
using Parley.Storage.Sqlite.Native;

namespace Parley.Storage.Sqlite.Archive;

/// <summary>Fills an empty store from an export.</summary>
internal sealed class Importer(Database database)
{
    /// <summary>1000 lines between reports: some milliseconds.</summary>
    private const int Step = 1000;

    /// <summary>1 MiB a line: the longest text, escaped in full, is a tenth of it.</summary>
    private const int MaxLine = 1024 * 1024;

    private readonly Import _import = new(database);
    private HeadLine? _head;
    private long _lines;
    private long _facts;

    /// <summary>How many lines there are in all; of an export of form 1, facts.</summary>
    private long All => _head is null ? 0 : Math.Max(_head.Lines, _head.Facts);

    /// <summary>Reads all lines, in one transaction.</summary>
    /// <returns>What is wrong, with the number of the line; null when all is there.</returns>
    public async Task<string?> RunAsync(Stream from, IProgress<(long Done, long All)>? progress, CancellationToken stop)
    {
        var reader = PipeReader.Create(from, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        database.Run("BEGIN");
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
                if (++_lines % Step == 0)
                {
                    progress?.Report((Math.Min(_lines, All), All));
                    stop.ThrowIfCancellationRequested();
                }
            }

            if (rest.Length > MaxLine)
            {
                return Sentence("it is longer than a megabyte");
            }

            reader.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
            {
                return rest.IsEmpty ? Finish(progress) : Sentence("it is cut short");
            }
        }
    }

    private string? Finish(IProgress<(long Done, long All)>? progress)
    {
        if (_head is null)
        {
            return Sentence("it is not the first line of an export");
        }

        if (_facts != _head.Facts || (_head.Lines != 0 && _lines - 1 != _head.Lines))
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"The export is not whole: {_facts} of {_head.Facts} facts and {_lines - 1} of {Math.Max(_head.Lines, _head.Facts)} lines are there.");
        }

        _import.Finish();
        database.Run("COMMIT");
        progress?.Report((All, All));
        return null;
    }

    private string Sentence(string wrong)
        => string.Create(CultureInfo.InvariantCulture, $"Line {_lines + 1} of the export cannot be read: {wrong.TrimEnd('.')}.");

    /// <summary>What is wrong with a line; null when it was taken.</summary>
    private string? Take(in ReadOnlySequence<byte> utf8)
    {
        try
        {
            var json = new Utf8JsonReader(utf8);
            var line = JsonSerializer.Deserialize(ref json, ArchiveJson.Line);
            if (line is null || json.Read())
            {
                return "it is not one object";
            }

            _facts += line is FactLine ? 1 : 0;
            return _head is null ? Begin(line) : line.TakeInto(_import);
        }
        catch (JsonException e)
        {
            return Plain(e);
        }
        catch (DatabaseException e) when (e.IsConflict)
        {
            return Import.Twice;
        }
    }

    /// <summary>What a reader of JSON found, without the names that only the program knows.</summary>
    private static string Plain(JsonException e)
    {
        const string Missing = "missing required properties including: ";
        if (e.Message.IndexOf(Missing, StringComparison.Ordinal) is var at and >= 0)
        {
            return $"it lacks {e.Message[(at + Missing.Length)..]}";
        }

        var says = e.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0];
        return says.Contains(nameof(Parley), StringComparison.Ordinal) ? $"{(e.Path is { Length: > 2 } path ? path[2..] : "it")} is not what it has to be" : says;
    }

    private string? Begin(ArchiveLine line)
    {
        _head = line as HeadLine;
        return _head switch
        {
            null => "it is not the first line of an export",
            { Version: < 1 or > Exporter.Version } => $"the export is of form {_head.Version}, and this Parley knows {Exporter.Version}",
            _ => null,
        };
    }
}
