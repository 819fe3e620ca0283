using System.Buffers.Binary;
using System.Globalization;
using Parley.Testing.Fuzz;
using Parley.Wire.Json.Legacy;
using Parley.Wire.Json.Modern;
using Parley.Wire.Text;

namespace Parley.Wire.Tests.Fuzz;

/// <summary>Times are written so that they can be read again, whatever the year, and whichever was written before.</summary>
internal sealed class TimeTarget : IFuzzTarget
{
    public static string Corpus => "times";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        for (; input.Length >= 8; input = input[8..])
        {
            var ticks = (long)(BinaryPrimitives.ReadUInt64BigEndian(input) % (ulong)(DateTime.MaxValue.Ticks + 1));
            var time = new DateTimeOffset(ticks, TimeSpan.Zero);
            Assert.Equal(ticks - (ticks % TimeSpan.TicksPerMillisecond), Read(JsonTime.Format(time), "yyyy-MM-ddTHH:mm:ss.fffZ"));
            Assert.Equal(ticks - (ticks % TimeSpan.TicksPerMinute), Read(Moment.Of(time), "yyyy-MM-dd HH:mm 'UTC'"));
            Assert.Equal(ticks - (ticks % TimeSpan.TicksPerSecond), Read(CTime.Format(time).Replace("  ", " ", StringComparison.Ordinal), "ddd MMM d HH:mm:ss yyyy"));
        }
    }

    /// <summary>Two times of which the second is mostly a little later: of the last one the text is kept.</summary>
    public static byte[] Make(Random random)
    {
        var bytes = new byte[16];
        var ticks = random.NextInt64(DateTime.MaxValue.Ticks - 20_000);
        BinaryPrimitives.WriteInt64BigEndian(bytes, ticks);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(8), ticks + random.Next(20_000));
        return bytes;
    }

    private static long Read(string text, string format)
        => DateTime.ParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal).Ticks;
}
