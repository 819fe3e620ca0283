using System.Buffers.Binary;

namespace Parley.Core.Facts;

/// <summary>
/// Gives ids that ascend, also within a millisecond and when the clock is set back (RFC 9562, section 6.2, method 1: a
/// counter in <c>rand_a</c>). For one caller at a time.
/// </summary>
/// <param name="time">Where the time comes from.</param>
public sealed class FactIds(TimeProvider time)
{
    /// <summary>12 bits is what <c>rand_a</c> holds.</summary>
    private const int CounterEnd = 1 << 12;

    private long _millisecond;
    private int _counter;

    /// <summary>The next id, and the time in it, which never goes back.</summary>
    public (Guid Id, DateTimeOffset Time) Next()
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (now > _millisecond)
        {
            (_millisecond, _counter) = (now, 0);
        }
        else if (++_counter == CounterEnd)
        {
            // More than 4096 in a millisecond: borrow from the next one. The clock catches up at the next pause.
            (_millisecond, _counter) = (_millisecond + 1, 0);
        }

        var at = DateTimeOffset.FromUnixTimeMilliseconds(_millisecond);
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(at).TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | _counter));
        return (new Guid(bytes, bigEndian: true), at);
    }

    /// <summary>Never gives an id at or before this time: called with the newest stored fact's after a start.</summary>
    public void StartAfter(DateTimeOffset newest)
    {
        var millisecond = newest.ToUnixTimeMilliseconds();
        if (millisecond >= _millisecond)
        {
            (_millisecond, _counter) = (millisecond, CounterEnd - 1);
        }
    }
}
