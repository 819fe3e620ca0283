using System.Globalization;
using Parley.Core.Limits;
using Parley.Core.Policy;

namespace Parley.Server.Settings;

/// <summary>
/// How limits are written, in settings and in docs/limits.md:
/// <code>
/// count    = 1*DIGIT
/// bytes    = 1*DIGIT [ "KiB" / "MiB" ]
/// duration = 1*DIGIT ( "ms" / "s" / "m" / "h" / "d" / "w" )
/// rate     = count "/" duration            ; so many at once, and then one in that time
/// </code>
/// </summary>
internal static class LimitText
{
    private const int KiB = 1024;
    private const int MiB = 1024 * KiB;

    private static readonly (string Sign, TimeSpan Unit)[] Units =
    [
        ("d", TimeSpan.FromDays(1)),
        ("h", TimeSpan.FromHours(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("ms", TimeSpan.FromMilliseconds(1)),
    ];

    /// <summary>Reads a count.</summary>
    public static bool TryCount(string text, out int count) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);

    /// <summary>Reads a number of bytes.</summary>
    public static bool TryBytes(string text, out int bytes)
    {
        var unit = text.EndsWith("KiB", StringComparison.OrdinalIgnoreCase) ? KiB : text.EndsWith("MiB", StringComparison.OrdinalIgnoreCase) ? MiB : 1;
        bytes = 0;
        if (!TryCount(unit == 1 ? text : text[..^3].TrimEnd(), out var number) || number > int.MaxValue / unit)
        {
            return false;
        }

        bytes = number * unit;
        return true;
    }

    /// <summary>Reads a length of time.</summary>
    public static bool TryDuration(string text, out TimeSpan length)
    {
        if (!text.EndsWith("ms", StringComparison.OrdinalIgnoreCase))
        {
            return Duration.TryParse(text, out length);
        }

        length = TryCount(text[..^2], out var milliseconds) ? TimeSpan.FromMilliseconds(milliseconds) : TimeSpan.Zero;
        return length > TimeSpan.Zero;
    }

    /// <summary>Reads a rate.</summary>
    public static bool TryRate(string text, out Rate rate)
    {
        rate = default;
        if (text.Split('/') is not [var burst, var each] || !TryCount(burst, out var count) || !TryDuration(each, out var length))
        {
            return false;
        }

        rate = new Rate(count, length);
        return true;
    }

    /// <summary>Writes a number of bytes, in the largest unit that leaves it whole.</summary>
    public static string OfBytes(long bytes) => bytes switch
    {
        0 => "0",
        _ when bytes % MiB == 0 => Of(bytes / MiB) + "MiB",
        _ when bytes % KiB == 0 => Of(bytes / KiB) + "KiB",
        _ => Of(bytes),
    };

    /// <summary>Writes a length of time, in the largest unit that leaves it whole.</summary>
    public static string Of(TimeSpan length)
    {
        var (sign, unit) = Array.Find(Units, u => length.Ticks % u.Unit.Ticks == 0);
        return Of(length.Ticks / unit.Ticks) + sign;
    }

    /// <summary>Writes a rate.</summary>
    public static string Of(Rate rate) => $"{Of(rate.Burst)}/{Of(rate.Each)}";

    /// <summary>Writes a count.</summary>
    public static string Of(long count) => count.ToString(CultureInfo.InvariantCulture);
}
