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
        if (!IsUsual(address) || !IPAddress.TryParse(address, out var parsed))
        {
            return false;
        }

        parsed = Plain(parsed);
        var most = parsed.GetAddressBytes().Length * 8;
        var bits = most;
        if (slash >= 0 && !(TryBits(text.AsSpan(slash + 1), out bits) && bits <= most))
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

    /// <summary>
    /// The framework also takes <c>1</c>, <c>0x7f.0.0.1</c>, <c>010.0.0.1</c> (which is 8.0.0.1), <c>[::1]:80</c> and
    /// <c>fe80::1%eth0</c> for addresses; nobody who types them means that.
    /// </summary>
    private static bool IsUsual(string address)
    {
        if (address.Contains(':', StringComparison.Ordinal))
        {
            return address.All(c => char.IsAsciiHexDigit(c) || c is ':' or '.');
        }

        var numbers = address.Split('.');
        return numbers.Length == 4 && Array.TrueForAll(numbers, n => n is "0" or [>= '1' and <= '9', ..] && n.All(char.IsAsciiDigit));
    }

    /// <summary>Digits alone: the framework also takes NULs behind them.</summary>
    private static bool TryBits(ReadOnlySpan<char> text, out int bits)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out bits) && char.IsAsciiDigit(text[^1]);

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
