using Parley.Core.Limits;
using Parley.Testing.Fuzz;
using Parley.Wire.Commands;
using Parley.Wire.Line;
using Parley.Wire.Tests.Line;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Fuzz;

/// <summary>Lines are what a slow reader finds, and each is a request or a refusal.</summary>
internal sealed class LineTarget : IFuzzTarget
{
    private const int Limit = 64;

    public static string Corpus => "line";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        using var reader = new LineReader(Limit);
        var recorder = new Recorder();
        foreach (var piece in Fragments.Of(input))
        {
            reader.Receive(piece, recorder);
            Assert.InRange(reader.HeldBytes, 0, 256);
        }

        reader.Complete(recorder);
        Assert.Equal(0, reader.HeldBytes);
        Assert.Equal(LineReaderProperties.ReadSlowly(input.ToArray(), Limit), recorder.Heard);
        foreach (var line in recorder.Texts)
        {
            Assert.DoesNotContain('\n', line);
            Fragments.AssertWhole(line);
            if (TypedCommand.TryRead(line, out var act, out var refusal))
            {
                Assert.Equal(act.Verb.Params.Count, act.Arguments.Length);
                Assert.All(act.Arguments.OfType<string>(), argument => Assert.Contains(argument, line, StringComparison.Ordinal));
            }
            else
            {
                Assert.DoesNotContain('\n', Given.English.Of(refusal));
                Assert.Equal(PlainText.Clean(Given.English.Of(refusal)), Given.English.Of(refusal));
            }
        }
    }
}
