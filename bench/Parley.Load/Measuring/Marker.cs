using System.Buffers.Binary;

namespace Parley.Load.Measuring;

/// <summary>
/// What the generator finds its own messages by, whatever a dialect puts around them:
/// <code>
/// marker = "=" kind 4nibble 8nibble     ; kind, sender, number
/// nibble = %x61-70                      ; a to p: no dialect escapes or breaks them
/// </code>
/// It stands at the end of the text, so that a message whose marker is here is here.
/// </summary>
internal static class Marker
{
    /// <summary>In bytes.</summary>
    public const int Length = 14;

    public const byte Sign = (byte)'=';

    /// <summary>A message whose receipts are counted off.</summary>
    public const byte Message = (byte)'m';

    /// <summary>The tag of a message, which comes back to its sender when it is stored.</summary>
    public const byte Tag = (byte)'t';

    /// <summary>Eight times <c>a</c>.</summary>
    private const ulong Letters = 0x6161616161616161;

    private const int SenderAt = 2;
    private const int NumberAt = 6;

    /// <summary>Writes a whole marker.</summary>
    public static void Write(Span<byte> at, byte kind, int sender, uint number)
    {
        at[0] = Sign;
        at[1] = kind;
        BinaryPrimitives.WriteUInt32BigEndian(at[SenderAt..], (uint)Spread((uint)sender));
        WriteNumber(at, number);
    }

    /// <summary>Writes the number into a marker that has the rest.</summary>
    public static void WriteNumber(Span<byte> at, uint number)
        => BinaryPrimitives.WriteUInt64BigEndian(at[NumberAt..], Spread(number));

    /// <summary>Reads a marker at the start of <paramref name="bytes"/>, which are at least <see cref="Length"/> long.</summary>
    /// <returns>False when these bytes only look like one.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out byte kind, out int sender, out uint number)
    {
        kind = bytes[1];
        var senderNibbles = (BinaryPrimitives.ReadUInt32BigEndian(bytes[SenderAt..]) | (Letters << 32)) - Letters;
        var numberNibbles = BinaryPrimitives.ReadUInt64BigEndian(bytes[NumberAt..]) - Letters;
        sender = (int)Gather(senderNibbles);
        number = Gather(numberNibbles);
        return ((senderNibbles | numberNibbles) & 0xF0F0F0F0F0F0F0F0) == 0;
    }

    /// <summary>Eight nibbles, each into a byte of its own, and each byte made a letter.</summary>
    private static ulong Spread(uint number)
    {
        ulong spread = number;
        spread = (spread | (spread << 16)) & 0x0000FFFF0000FFFF;
        spread = (spread | (spread << 8)) & 0x00FF00FF00FF00FF;
        spread = (spread | (spread << 4)) & 0x0F0F0F0F0F0F0F0F;
        return spread + Letters;
    }

    /// <summary>The other way: eight bytes below 16 become one number.</summary>
    private static uint Gather(ulong nibbles)
    {
        nibbles = (nibbles | (nibbles >> 4)) & 0x00FF00FF00FF00FF;
        nibbles = (nibbles | (nibbles >> 8)) & 0x0000FFFF0000FFFF;
        return (uint)(nibbles | (nibbles >> 16));
    }
}
