using Parley.Testing.Fuzz;
using Parley.Wire.Framed;
using Parley.Wire.Tests.Framed;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Fuzz;

/// <summary>Frames are what a slow reader finds.</summary>
internal sealed class FramedTarget : IFuzzTarget
{
    private const int Limit = 64;

    public static string Corpus => "framed";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        using var reader = new FrameReader(Limit);
        var recorder = new Recorder();
        foreach (var piece in Fragments.Of(input))
        {
            reader.Receive(piece, recorder);
            Assert.InRange(reader.HeldBytes, 0, 256);
        }

        Assert.Equal(FrameReaderProperties.ReadSlowly(input.ToArray(), Limit), recorder.Heard);
        Assert.All(recorder.Texts, Fragments.AssertWhole);
    }
}
