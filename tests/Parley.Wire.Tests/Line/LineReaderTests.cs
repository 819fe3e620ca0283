using Parley.Wire.Line;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Line;

public sealed class LineReaderTests
{
    private const int Limit = 8;

    [Theory]
    [InlineData("hi\nthere\r\n", "took hi|took there")]
    [InlineData("\n\r\n\nhi\n\n", "took hi")]
    [InlineData("no end", "took no end")]
    [InlineData("cr at end\r", "refused TooLarge 8")]
    [InlineData("a\rb\n", "took a\rb")]
    [InlineData("12345678\n", "took 12345678")]
    [InlineData("12345678\r\n", "took 12345678")]
    [InlineData("123456789\nnext\n", "refused TooLarge 8|took next")]
    [InlineData("far too long a line\nnext\n", "refused TooLarge 8|took next")]
    [InlineData("far too long, and no end", "refused TooLarge 8")]
    [InlineData("bad \xC3(\n", "took bad \uFFFD(")]
    [InlineData("nul \0\n", "took nul \0")]
    [InlineData("\xFF\xFB\x18hi\n", "took hi")]
    [InlineData("h\xFF\xFD\ni\n", "took hi")]
    [InlineData("h\xFF\xFA\x18\0xterm\n\xFF\xFF\xFF\xF0i\n", "took hi")]
    [InlineData("h\xFF\xF6i\n", "took hi")]
    [InlineData("h\xFF\xFFi\n", "took h\uFFFDi")]
    public void Bytes_become_lines_however_they_are_cut(string bytes, string heard)
    {
        Assert.Equal(heard, Read(Bytes.Raw(bytes), cutEvery: int.MaxValue));
        for (var size = 1; size <= bytes.Length; size++)
        {
            Assert.Equal(heard, Read(Bytes.Raw(bytes), size));
        }
    }

    [Fact]
    public void Text_is_UTF8()
        => Assert.Equal("took 茶🍵", Read(Bytes.Utf8("茶🍵\n"), cutEvery: 1));

    [Fact]
    public void Memory_is_held_only_while_a_line_is_on_its_way()
    {
        using var reader = new LineReader(Limit);
        var recorder = new Recorder();

        Assert.Equal(0, reader.HeldBytes);
        reader.Receive("begin"u8, recorder);
        Assert.InRange(reader.HeldBytes, 1, 256);
        reader.Receive("\n"u8, recorder);
        Assert.Equal(0, reader.HeldBytes);
        reader.Receive("a line that goes past the limit"u8, recorder);
        Assert.Equal(0, reader.HeldBytes);
    }

    private static string Read(byte[] bytes, int cutEvery)
    {
        using var reader = new LineReader(Limit);
        var recorder = new Recorder();
        foreach (var piece in bytes.Chunk(Math.Min(cutEvery, Math.Max(1, bytes.Length))))
        {
            reader.Receive(piece, recorder);
        }

        reader.Complete(recorder);
        return string.Join('|', recorder.Heard);
    }
}
