using System.Globalization;

namespace Parley.Wire.Json.Legacy;

/// <summary>Time as C's <c>ctime</c> writes it, in English whatever the server speaks: <c>Sat Nov  7 01:05:04 2026</c>.</summary>
internal static class CTime
{
    /// <summary>The time as it stands, in its own zone; a day of one digit is padded with a space.</summary>
    public static string Format(DateTimeOffset time)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{time:ddd MMM} {time.Day,2} {time:HH:mm:ss yyyy}");
}
