using System.Globalization;
using System.Net;

namespace Parley.Core.Policy;

/// <summary>A range of addresses: <c>203.0.113.7</c>, <c>203.0.113.0/24</c>, <c>2001:db8::/32</c>. IPv4 in IPv6's clothes counts as IPv4.</summary>
public readonly record struct AddressRange
{
    private readonly IPNetwork _network;

    private AddressRange(IPNetwork network) => _network = network;

    /// <summary>Accepts an address (<c>addr</c>) or a range (<c>addr "/" bits</c>); bits of the address beyond the range are cleared.</summary>
    public static bool TryParse(string text, out AddressRange range)
    {
        range = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var address = slash < 0 ? text : text[..slash];

        // The framework also takes "1" and "0x7f.1" for addresses; nobody who types them means that.
        var looksLikeOne = address.Contains(':', StringComparison.Ordinal) || address.Count(c => c == '.') == 3;
        if (!looksLikeOne || address.Contains('%', StringComparison.Ordinal) || !IPAddress.TryParse(address, out var parsed))
        {
            return false;
        }

        parsed = Plain(parsed);
        var most = parsed.GetAddressBytes().Length * 8;
        var bits = most;
        if (slash >= 0 && !(int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out bits) && bits <= most))
        {
            return false;
        }

        range = new AddressRange(new IPNetwork(Clear(parsed, bits), bits));
        return true;
    }

    /// <summary>A range known to be well-formed.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static AddressRange Parse(string text)
        => TryParse(text, out var range) ? range : throw new ArgumentException("Not a range of addresses.", nameof(text));

    /// <summary>What counts as one address: an IPv4 address, or the /64 of an IPv6 one; see <see cref="AddressKey"/>.</summary>
    public static AddressRange Around(IPAddress address)
    {
        var plain = Plain(address);
        var bits = plain.GetAddressBytes().Length == 4 ? 32 : 64;
        return new AddressRange(new IPNetwork(Clear(plain, bits), bits));
    }

    /// <summary>Whether the address lies in it.</summary>
    public bool Contains(IPAddress address) => _network.Contains(Plain(address));

    /// <summary>As it is typed.</summary>
    public override string ToString()
        => _network.PrefixLength == _network.BaseAddress.GetAddressBytes().Length * 8 ? _network.BaseAddress.ToString() : _network.ToString();

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static IPAddress Clear(IPAddress address, int bits)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(bits - (i * 8), 0, 8);
            bytes[i] &= (byte)(0xFF << (8 - kept));
        }

        return new IPAddress(bytes);
    }
}
