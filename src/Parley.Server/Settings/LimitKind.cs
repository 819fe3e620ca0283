namespace Parley.Server.Settings;

/// <summary>What a limit counts, and so how it is written.</summary>
public enum LimitKind
{
    /// <summary>A number.</summary>
    Count,

    /// <summary>Bytes, as <c>16384</c> or <c>16KiB</c>.</summary>
    Bytes,

    /// <summary>A length of time, as <c>15s</c> or <c>30d</c>.</summary>
    Duration,

    /// <summary>How often: <c>30/20s</c> is 30 at once, and then one in 20 seconds.</summary>
    Rate,
}
