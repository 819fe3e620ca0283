using System.Text;
using System.Text.Json;
using Parley.Testing.Fuzz;
using Parley.Wire.Json;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Fuzz;

/// <summary>
/// Objects do not depend on where the bytes are cut, hold together, and are all that there are in a stream without a fault; what
/// each asks for is <see cref="RequestTarget"/>'s.
/// </summary>
internal sealed class ObjectsTarget : IFuzzTarget
{
    private const int Limit = 256;

    public static string Corpus => "objects";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        var cut = Read(Fragments.Of(input));

        Assert.Equal(Read([input.ToArray()]).Heard, cut.Heard);
        foreach (var json in cut.Texts)
        {
            Assert.InRange(json.Length, 2, Limit);
            Assert.True(json is ['{', .., '}']);
            RequestTarget.Fuzz(Bytes.Raw(json));
        }

        if (Slowly(input.ToArray()) is { } all)
        {
            Assert.Equal(all, cut.Heard);
        }
    }

    private static Recorder Read(List<byte[]> pieces)
    {
        using var reader = new JsonObjectReader(Limit);
        var recorder = new Recorder();
        foreach (var piece in pieces)
        {
            reader.Receive(piece, recorder);
            Assert.InRange(reader.HeldBytes, 0, 2 * Limit);
        }

        return recorder;
    }

    /// <summary>The objects of the stream, one after the other; null when it is not made of objects that are small enough.</summary>
    private static List<string>? Slowly(byte[] stream)
    {
        var reader = new Utf8JsonReader(stream, new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = JsonScanner.MaxDepth });
        List<string> objects = [];
        try
        {
            while (reader.Read())
            {
                var begin = (int)reader.TokenStartIndex;
                if (reader.TokenType != JsonTokenType.StartObject)
                {
                    return null;
                }

                reader.Skip();
                objects.Add("took " + Encoding.Latin1.GetString(stream[begin..(int)reader.BytesConsumed]));
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return objects.TrueForAll(o => o.Length <= Limit) ? objects : null;
    }
}
