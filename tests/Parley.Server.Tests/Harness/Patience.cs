namespace Parley.Server.Tests.Harness;

/// <summary>How long a test waits for what has to come: only a failing one ever waits so long.</summary>
internal static class Patience
{
    /// <summary>10 s, which a busy machine never takes.</summary>
    public static TimeSpan Long { get; } = TimeSpan.FromSeconds(10);
}
