using Parley.Wire.Framed;
using Parley.Wire.Tests.Support;

namespace Parley.Wire.Tests.Framed;

public sealed class FrameReaderTests
{
    private const int Limit = 12;

    [Theory]
    [InlineData("5         alice2         hi", "took alice|took hi")]
    [InlineData("0         2         hi", "took hi")]
    [InlineData("0000000002hi", "took hi")]
    [InlineData("12        exactly 12  3         yes", "took exactly 12  |took yes")]
    [InlineData("13        thirteen char3         yes", "refused TooLarge 12|took yes")]
    [InlineData("9999999999", "refused TooLarge 12|closed BadInput")]
    [InlineData("1048577   ", "refused TooLarge 12|closed BadInput")]
    [InlineData("hello, world", "refused Malformed|closed BadInput")]
    [InlineData("          ", "refused Malformed|closed BadInput")]
    [InlineData("    5     alice", "refused Malformed|closed BadInput")]
    [InlineData("1 2       ", "refused Malformed|closed BadInput")]
    [InlineData("-5        ", "refused Malformed|closed BadInput")]
    [InlineData("+5        ", "refused Malformed|closed BadInput")]
    [InlineData("5\t        ", "refused Malformed|closed BadInput")]
    [InlineData("5\n", "refused Malformed|closed BadInput")]
    [InlineData("3         \xC3(\0", "took \uFFFD(\0")]
    [InlineData("5         alic", "")]
    public void Bytes_become_frames_however_they_are_cut(string bytes, string heard)
    {
        for (var size = 1; size <= bytes.Length; size++)
        {
            Assert.Equal(heard, Read(Bytes.Raw(bytes), size));
        }
    }

    [Fact]
    public void A_header_that_promises_much_gets_no_memory_for_it()
    {
        using var reader = new FrameReader(64 * 1024);
        var recorder = new Recorder();

        reader.Receive("65536     "u8, recorder);
        Assert.Equal(0, reader.HeldBytes);
        reader.Receive("little"u8, recorder);
        Assert.Equal(256, reader.HeldBytes);
        reader.Dispose();
        Assert.Equal(0, reader.HeldBytes);
    }

    [Fact]
    public void A_frame_that_is_skipped_is_not_kept()
    {
        using var reader = new FrameReader(Limit);
        var recorder = new Recorder();

        reader.Receive("1048576   "u8, recorder);
        for (var sent = 0; sent < 1024; sent++)
        {
            reader.Receive(new byte[1024], recorder);
            Assert.Equal(0, reader.HeldBytes);
        }

        reader.Receive("2         hi"u8, recorder);
        Assert.Equal(["refused TooLarge 12", "took hi"], recorder.Heard);
    }

    private static string Read(byte[] bytes, int cutEvery)
    {
        using var reader = new FrameReader(Limit);
        var recorder = new Recorder();
        foreach (var piece in bytes.Chunk(cutEvery))
        {
            reader.Receive(piece, recorder);
        }

        return string.Join('|', recorder.Heard);
    }
}
