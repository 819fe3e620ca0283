namespace Parley.Server.Tests.Players;

/// <summary>Every kind of client that there is for a raw door.</summary>
internal static class Dialects
{
    private static readonly Dictionary<string, Func<Dialect>> Known = new()
    {
        ["line"] = () => new LineDialect(),
        ["framed"] = () => new FramedDialect(),
        ["modern"] = () => new ModernDialect(),
        ["legacy"] = () => new LegacyDialect(delimited: false),
        ["legacy-lines"] = () => new LegacyDialect(delimited: true),
    };

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys];

    /// <summary>Those that are told things at full speed: all but the old client that reads one object at a time.</summary>
    public static IReadOnlyList<string> Fast { get; } = [.. Known.Keys.Where(n => n != "legacy")];

    /// <summary>One, for a new connection.</summary>
    public static Dialect New(string name) => Known[name]();
}
