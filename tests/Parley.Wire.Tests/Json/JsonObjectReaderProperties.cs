using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Parley.Wire.Json;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Json;

public sealed class JsonObjectReaderProperties
{
    private const int Limit = 60;

    private static readonly string[] Tokens =
        ["{", "}", "[", "]", ",", ":", "\"a\"", "\"b\":", "\"", "\\", "1", "null", "\n", " ", "{\"type\":\"say\",\"text\":\"hi\"}", "{}", "\n{}\n"];

    [Fact]
    public void Where_the_bytes_are_cut_changes_nothing()
        => Prop.ForAll(
            Pieces.Of(Tokens),
            pieces => Read(pieces.Cut()).SequenceEqual(Read([pieces.Bytes])))
        .Holds();

    [Fact]
    public void What_is_handed_on_has_the_structure_of_an_object()
        => Prop.ForAll(
            Pieces.Of(Tokens),
            pieces => Read(pieces.Cut()).Where(line => line.StartsWith("took ", StringComparison.Ordinal)).All(line => IsObject(line[5..])))
        .Holds();

    [Fact]
    public void Every_object_of_a_sound_stream_is_handed_on()
        => Prop.ForAll(
            ArbMap.Default.ArbFor<NonEmptyArray<NonNull<string>>>(),
            texts =>
            {
                var objects = texts.Get.Select(text => JsonSerializer.Serialize(new Dictionary<string, string> { ["text"] = text.Get })).ToList();
                using var reader = new JsonObjectReader();
                var recorder = new Recorder();
                foreach (var piece in Bytes.Utf8(string.Concat(objects)).Chunk(5))
                {
                    reader.Receive(piece, recorder);
                }

                return recorder.Heard.SequenceEqual(objects.Select(o => "took " + o));
            })
        .Holds();

    private static IReadOnlyList<string> Read(IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        using var reader = new JsonObjectReader(Limit);
        var recorder = new Recorder();
        foreach (var piece in pieces)
        {
            reader.Receive(piece.Span, recorder);
            Assert.InRange(reader.HeldBytes, 0, 256);
        }

        return recorder.Heard;
    }

    /// <summary>A number, a word or an escape may still be wrong: those are for whoever reads the object, and are made right here.</summary>
    private static bool IsObject(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(Bytes.Raw(WithSoundScalars(json)));
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string WithSoundScalars(string json)
    {
        var (sound, inString) = (new StringBuilder(), false);
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (inString && c == '\\')
            {
                i++;
            }
            else if (c == '"')
            {
                inString = !inString;
                sound.Append(c);
            }
            else if (inString || "{}[],: \t\r\n".Contains(c))
            {
                sound.Append(c);
            }
            else if (sound[^1] != '1' || json[i - 1] is ' ' or '\n')
            {
                sound.Append('1');
            }
        }

        return sound.ToString();
    }
}
