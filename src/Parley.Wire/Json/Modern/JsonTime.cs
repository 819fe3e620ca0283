using System.Globalization;

namespace Parley.Wire.Json.Modern;

/// <summary>Time as the dialect writes it: ISO 8601, UTC, always with milliseconds, so that it also sorts as text.</summary>
internal static class JsonTime
{
    [ThreadStatic]
    private static (long Millisecond, string Text) _last;

    /// <summary>As <c>2026-11-21T01:05:04.123Z</c>. Facts of one group mostly have one time: it is kept.</summary>
    public static string Format(DateTimeOffset time)
    {
        var millisecond = time.ToUnixTimeMilliseconds();
        if (_last.Text is not { } text || _last.Millisecond != millisecond)
        {
            text = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            _last = (millisecond, text);
        }

        return text;
    }
}
