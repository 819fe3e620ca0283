using Microsoft.Extensions.Logging;

namespace Parley.Server.Tests.Harness;

/// <summary>One line of a server's log.</summary>
internal sealed record LogLine(LogLevel Level, string Category, string Text, Exception? Fault)
{
    public override string ToString() => $"{Level} {Category}: {Text} {Fault}";
}
