using Microsoft.Extensions.Logging;
using Parley.Server.Hosting;
using Parley.Storage;

namespace Parley.Serving;

/// <summary>Says in the log, once a minute while anything is stored, how the log writer is doing; at once when it begins to fail.</summary>
internal sealed partial class HealthLog : IDisposable
{
    /// <summary>Once a minute: enough to see a trend, few enough to leave on.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly Func<StoreHealth> _health;
    private readonly ParleyServer _server;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private StoreHealth _last = new();

    public HealthLog(Func<StoreHealth> health, ParleyServer server, ILogger<HealthLog> logger, TimeProvider time)
    {
        (_health, _server, _logger) = (health, server, logger);
        _timer = time.CreateTimer(_ => Look(), state: null, Period, Period);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var health = _health();
        if (health.Refused > _last.Refused)
        {
            LogRefusing(health.Refused - _last.Refused, health.LastFailure ?? "");
        }

        if (health.Facts > _last.Facts)
        {
            LogStored(
                health.Facts - _last.Facts,
                health.Groups - _last.Groups,
                health.LastCommit.TotalMilliseconds,
                health.LongestCommit.TotalMilliseconds,
                health.WalBytes,
                health.Unindexed,
                _server.Connections);
        }

        _last = health;
    }

    [LoggerMessage(LogLevel.Information, "Stored {Facts} facts in {Groups} groups; last commit {LastCommitMs:F1} ms, longest {LongestCommitMs:F1} ms; write-ahead log {WalBytes} bytes; {Unindexed} conversations to index; {Connections} connections")]
    private partial void LogStored(long facts, long groups, double lastCommitMs, double longestCommitMs, long walBytes, int unindexed, int connections);

    [LoggerMessage(LogLevel.Warning, "{Refused} messages were refused, since the store could not take them: {Failure}")]
    private partial void LogRefusing(long refused, string failure);
}
