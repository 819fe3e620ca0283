using System.Globalization;

namespace Parley.Wire.Text;

/// <summary>A time as everyone reads it: the day, and the minute, in UTC.</summary>
internal static class Moment
{
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
