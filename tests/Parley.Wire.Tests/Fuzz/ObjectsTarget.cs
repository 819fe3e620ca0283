using Parley.Testing.Fuzz;
using Parley.Wire.Json;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Fuzz;

/// <summary>Objects do not depend on where the bytes are cut, and hold together; what each asks for is <see cref="RequestTarget"/>'s.</summary>
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
}
