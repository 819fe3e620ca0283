using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Parley.Core;
using Parley.Wire.Framed;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Framed;

public sealed class FrameReaderProperties
{
    private const int Limit = 12;

    [Fact]
    public void Frames_are_what_a_slow_reader_of_the_whole_would_find()
        => Prop.ForAll(
            Pieces.Of("3         abc", "13        thirteen char", "0         ", "12        twelve chars", "1 1       ", "9999999999", "5"),
            pieces => Read(pieces).SequenceEqual(ReadSlowly(pieces.Bytes)))
        .Holds();

    [Fact]
    public void What_is_written_is_read_back()
        => Prop.ForAll(
            ArbMap.Default.ArbFor<NonEmptyString>(),
            text =>
            {
                using var reader = new FrameReader(int.MaxValue);
                var recorder = new Recorder();
                reader.Receive(FrameWriter.Frame(text.Get), recorder);
                return recorder.Heard is [var heard] && heard == "took " + Bytes.Text(Bytes.Utf8(text.Get));
            })
        .Holds();

    private static IReadOnlyList<string> Read(Pieces pieces)
    {
        using var reader = new FrameReader(Limit);
        var recorder = new Recorder();
        foreach (var piece in pieces.Cut())
        {
            reader.Receive(piece.Span, recorder);
            Assert.InRange(reader.HeldBytes, 0, 256);
        }

        return recorder.Heard;
    }

    internal static IReadOnlyList<string> ReadSlowly(byte[] bytes, int limit = Limit)
    {
        var heard = new Recorder();
        var at = 0;
        while (at < bytes.Length)
        {
            var header = Encoding.Latin1.GetString(bytes[at..Math.Min(at + 10, bytes.Length)]);
            var digits = header.TrimEnd(' ');
            if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            {
                heard.Refuse(new Refusal(RefusalCode.Malformed));
                heard.Close(CloseReason.BadInput);
                break;
            }

            if (header.Length < 10)
            {
                break;
            }

            var length = long.Parse(digits);
            at += 10;
            if (length > limit)
            {
                heard.Refuse(new Refusal(RefusalCode.TooLarge) { Limit = limit });
            }

            if (length > FrameReader.MaxSkipped)
            {
                heard.Close(CloseReason.BadInput);
                break;
            }

            if (at + length <= bytes.Length && length > 0 && length <= limit)
            {
                heard.Take(Bytes.Text(bytes[at..(at + (int)length)]));
            }

            at += (int)length;
        }

        return heard.Heard;
    }
}
