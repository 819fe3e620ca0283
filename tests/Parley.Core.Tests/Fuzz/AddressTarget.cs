using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using Parley.Core.Policy;
using Parley.Testing.Fuzz;

namespace Parley.Core.Tests.Fuzz;

/// <summary>A range of addresses, and below it an address: whether it lies within is counted, bit by bit, with large numbers.</summary>
internal sealed class AddressTarget : IFuzzTarget
{
    public static string Corpus => "addresses";

    public static void Fuzz(ReadOnlySpan<byte> input)
    {
        var lines = FuzzText.Lines(input);
        if (AddressRange.TryParse(lines[0], out var range))
        {
            AssertTyped(lines[0]);
            Assert.True(AddressRange.TryParse(range.ToString(), out var again));
            Assert.Equal(range, again);
            Assert.Equal(range.ToString(), again.ToString());
        }

        foreach (var line in lines.Skip(1))
        {
            if (IPAddress.TryParse(line, out var address))
            {
                AssertAround(address, lines[0]);
                Assert.True(range == default || range.Contains(address) == Lies(range.ToString(), address));
            }
        }
    }

    public static byte[] Make(Random random)
    {
        var bytes = new byte[random.Next(2) == 0 ? 4 : 16];
        random.NextBytes(bytes);
        var near = bytes.ToArray();
        near[random.Next(near.Length)] ^= (byte)(1 << random.Next(8));
        var isMapped = bytes.Length == 4 && random.Next(4) == 0;
        string Shown(byte[] of) => (isMapped ? "::ffff:" : "") + new IPAddress(of);
        return System.Text.Encoding.ASCII.GetBytes($"{Shown(bytes)}/{random.Next(bytes.Length * 8 + 2)}\n{Shown(near)}");
    }

    /// <summary>What counts as one address contains it, and the key that limits are counted by says the same.</summary>
    private static void AssertAround(IPAddress address, string other)
    {
        var around = AddressRange.Around(address);
        Assert.True(around.Contains(address));
        if (IPAddress.TryParse(other, out var another))
        {
            Assert.Equal(AddressKey.Of(address) == AddressKey.Of(another), around.Contains(another));
        }
    }

    /// <summary>Nobody means another notation: four decimal numbers without zeros in front, or hexadecimal groups, and no port.</summary>
    private static void AssertTyped(string text)
    {
        var (address, bits) = text.Split('/') is [var front, var back] ? (front, back) : (text, "0");
        Assert.All(bits, c => Assert.InRange(c, '0', '9'));
        if (!address.Contains(':', StringComparison.Ordinal))
        {
            var numbers = address.Split('.');
            Assert.Equal(4, numbers.Length);
            Assert.All(numbers, n => Assert.Equal(n, byte.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)));
        }
        else
        {
            Assert.All(address, c => Assert.Contains(char.ToLowerInvariant(c), "0123456789abcdef:."));
        }
    }

    private static bool Lies(string range, IPAddress address)
    {
        var parts = range.Split('/');
        var first = IPAddress.Parse(parts[0]);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var all = first.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        var free = all - (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : all);
        return plain.AddressFamily == first.AddressFamily && Number(plain) >> free == Number(first) >> free;
    }

    private static BigInteger Number(IPAddress address) => new(address.GetAddressBytes(), isUnsigned: true, isBigEndian: true);
}
