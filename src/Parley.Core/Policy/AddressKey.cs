using System.Buffers.Binary;
using System.Net;

namespace Parley.Core.Policy;

/// <summary>
/// What counts as one address: an IPv4 address (/32), or an IPv6 network of /64, which is what one household or one
/// machine is given and so can roam in.
/// </summary>
/// <param name="IsSix">IPv6.</param>
/// <param name="Bits">The address, or the first half of it, as a number.</param>
public readonly record struct AddressKey(bool IsSix, ulong Bits)
{
    /// <summary>The key of an address; the same for all that have none, as those on a Unix socket.</summary>
    public static AddressKey Of(IPAddress? address)
    {
        if (address is null)
        {
            return default;
        }

        Span<byte> bytes = stackalloc byte[16];
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.TryWriteBytes(bytes, out var length) && length == 4
            ? new AddressKey(false, BinaryPrimitives.ReadUInt32BigEndian(bytes))
            : new AddressKey(true, BinaryPrimitives.ReadUInt64BigEndian(bytes));
    }
}
