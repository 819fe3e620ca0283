using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Parley.Server.Delivery;

/// <summary>How fast a session may send: <c>BURST/RATE</c>, or <c>off</c>.</summary>
/// <param name="Burst">Messages at once.</param>
/// <param name="PerSecond">Messages a second after that; 0 for no limit.</param>
public readonly record struct Pace(int Burst, double PerSecond)
{
    /// <summary>One message in 100 seconds: whoever wants people to be slower than that wants them to be silent.</summary>
    private const double Slowest = 0.01;

    /// <summary>A million messages a second: nobody is faster, and whoever wants that wants no limit.</summary>
    private const double Fastest = 1_000_000;

    /// <summary>30 messages at once, a pasted screen; 10 a second after that, more than anybody types.</summary>
    public static Pace Default { get; } = new(30, 10);

    /// <summary>No limit: for benches, and for a trusted network.</summary>
    public static Pace Off { get; }

    /// <summary>Whether there is no limit.</summary>
    public bool IsOff => PerSecond == 0;

    /// <summary>The pace of so many together.</summary>
    public Pace Times(int many) => new((int)Math.Min(int.MaxValue, (long)Burst * many), PerSecond * many);

    /// <summary>Reads <c>BURST/RATE</c>, a rate from 0.01 to a million, or <c>off</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Pace pace)
    {
        pace = Off;
        if (text is null or "off")
        {
            return text is not null;
        }

        var parts = text.Split('/');
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var burst)
            || !double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
            || burst < 1 || rate is not (>= Slowest and <= Fastest))
        {
            return false;
        }

        pace = new Pace(burst, rate);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => IsOff ? "off" : string.Create(CultureInfo.InvariantCulture, $"{Burst}/{PerSecond}");
}
