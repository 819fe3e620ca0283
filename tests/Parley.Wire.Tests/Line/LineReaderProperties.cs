using FsCheck.Fluent;
using Parley.Wire.Line;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Line;

public sealed class LineReaderProperties
{
    private const int Limit = 12;

    [Fact]
    public void Lines_are_what_a_slow_reader_of_the_whole_would_find()
        => Prop.ForAll(
            Pieces.Of("a", "line", "\n", "\r\n", "\r", "a longer piece", "\xFF", "\xFF\xFB\x01", "\xFF\xFA", "\xFF\xF0", "\xE8\x8C\xB6"),
            pieces => Read(pieces).SequenceEqual(ReadSlowly(pieces.Bytes)))
        .Holds();

    private static IReadOnlyList<string> Read(Pieces pieces)
    {
        using var reader = new LineReader(Limit);
        var recorder = new Recorder();
        foreach (var piece in pieces.Cut())
        {
            reader.Receive(piece.Span, recorder);
            Assert.InRange(reader.HeldBytes, 0, 256);
        }

        reader.Complete(recorder);
        return recorder.Heard;
    }

    /// <summary>The grammar, read the plain way: take telnet out of the whole, split it, look at each line.</summary>
    internal static IReadOnlyList<string> ReadSlowly(byte[] bytes, int limit = Limit)
    {
        var heard = new Recorder();
        var text = WithoutTelnet(bytes);
        var ends = 0;
        while (ends < text.Count)
        {
            var end = text.IndexOf((byte)'\n', ends);
            var line = text.GetRange(ends, (end < 0 ? text.Count : end) - ends).ToArray();
            ends += line.Length + 1;
            if (line is [.., (byte)'\r'])
            {
                // Without its line end a CR is what makes the line too long, if it is far over already.
                line = end < 0 && line.Length > limit + 1 ? line : line[..^1];
            }

            if (line.Length > limit)
            {
                heard.Refuse(new Core.Refusal(Core.RefusalCode.TooLarge) { Limit = limit });
            }
            else if (line.Length > 0)
            {
                heard.Take(Bytes.Text(line));
            }
        }

        return heard.Heard;
    }

    private static List<byte> WithoutTelnet(byte[] bytes)
    {
        List<byte> text = [];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != 0xFF)
            {
                text.Add(bytes[i]);
            }
            else if (++i < bytes.Length)
            {
                switch (bytes[i])
                {
                    case 0xFF:
                        text.Add(0xFF);
                        break;
                    case >= 0xFB and <= 0xFE:
                        i++;
                        break;
                    case 0xFA:
                        i = EndOfSubnegotiation(bytes, i + 1);
                        break;
                }
            }
        }

        return text;
    }

    private static int EndOfSubnegotiation(byte[] bytes, int at)
    {
        while (at < bytes.Length)
        {
            if (bytes[at] != 0xFF)
            {
                at++;
            }
            else if (at + 1 < bytes.Length && bytes[at + 1] == 0xF0)
            {
                return at + 1;
            }
            else
            {
                at += 2;
            }
        }

        return at;
    }
}
