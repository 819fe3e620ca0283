using System.Text;
using Parley.Load.Measuring;

namespace Parley.Load.Tests;

public sealed class MarkerTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 16)]
    [InlineData(65_535, uint.MaxValue)]
    [InlineData(4_660, 2_596_069_104)]
    public void What_is_written_is_read(int sender, uint number)
    {
        var bytes = new byte[Marker.Length];
        Marker.Write(bytes, Marker.Message, sender, number: 99);
        Marker.WriteNumber(bytes, number);
        Assert.True(Marker.TryRead(bytes, out var kind, out var readSender, out var readNumber));
        Assert.Equal((Marker.Message, sender, number), (kind, readSender, readNumber));
    }

    [Theory]
    [InlineData("=maaaaaaaaaaa`")]
    [InlineData("=maaaaaaaaaaaq")]
    [InlineData("=m#aaaaaaaaaaa")]
    [InlineData("=maaa aaaaaaaa")]
    [InlineData("=maaaaaaaa\u00e9aaa")]
    public void What_only_looks_like_one_is_none(string text)
        => Assert.False(Marker.TryRead(Encoding.UTF8.GetBytes(text), out _, out _, out _));
}
