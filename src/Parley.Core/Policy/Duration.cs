namespace Parley.Core.Policy;

/// <summary>A length of time as it is typed: <c>1*DIGIT ( "s" / "m" / "h" / "d" / "w" )</c>, as <c>10m</c> or <c>7d</c>.</summary>
public static class Duration
{
    /// <summary>10 years: whoever wants longer wants no end.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromDays(3660);

    /// <summary>Reads one; false for what is none, for nothing at all, and for more than ten years.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan length)
    {
        length = TimeSpan.Zero;

        // Digits alone: the framework also takes NULs behind them.
        if (text.Length is < 2 or > 10
            || !char.IsAsciiDigit(text[^2])
            || !uint.TryParse(text[..^1], System.Globalization.NumberStyles.None, provider: null, out var number)
            || number == 0)
        {
            return false;
        }

        var unit = char.ToLowerInvariant(text[^1]) switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            'w' => TimeSpan.FromDays(7),
            _ => TimeSpan.Zero,
        };
        if (unit == TimeSpan.Zero || number > Most / unit)
        {
            return false;
        }

        length = unit * number;
        return true;
    }
}
