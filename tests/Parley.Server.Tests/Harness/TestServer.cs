using System.Net;
using Microsoft.Extensions.Logging;
using Parley.Core;
using Parley.Core.Ports;
using Parley.Server.Delivery;
using Parley.Server.Hosting;
using Parley.Storage.Memory;
using Parley.Testing.Scripts;

namespace Parley.Server.Tests.Harness;

/// <summary>
/// A server in this process, on free ports, which stores in memory and does not pace unless it is told to. It fails the
/// test when it logs an error, or when a task fails and nobody looks.
/// </summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly UnobservedFaults _unobserved = new();
    private readonly ParleyServer _server;

    private TestServer(ParleyServer server, LogCollector log) => (_server, Log) = (server, log);

    public LogCollector Log { get; }

    /// <summary>How many connections there are.</summary>
    public int Connections => _server.Connections;

    /// <summary>The certificate's fingerprint, when there is one.</summary>
    public string? Fingerprint => _server.Certificate?.Fingerprint;

    public static async Task<TestServer> StartAsync(
        Func<ServerOptions, ServerOptions>? change = null, IConversationLog? log = null, TimeProvider? time = null, ICommunityStore? community = null)
    {
        var options = new ServerOptions
        {
            Doors = [.. Enum.GetValues<DoorScheme>().Select(s => new DoorUrl(s, new IPEndPoint(IPAddress.Loopback, 0), null))],
            Pace = Pace.Off,
        };
        var lines = new LogCollector();
        var server = await ParleyServer.StartAsync(
            change?.Invoke(options) ?? options,
            log ?? new MemoryConversationLog(),
            logging => logging.AddProvider(lines).SetMinimumLevel(LogLevel.Debug).AddFilter("Microsoft", LogLevel.Warning),
            time,
            community);
        return new TestServer(server, lines);
    }

    /// <summary>Where the first door of a kind is.</summary>
    public EndPoint EndPoint(DoorScheme scheme) => EndPointOf(_server.Doors.First(d => d.Scheme == scheme));

    /// <summary>Done when so many sessions have ended for that reason since the start.</summary>
    public Task WhenEndedAsync(CloseReason reason, int count = 1)
        => Log.WhenLoggedAsync(l => IsEnding(l) && l.Text.EndsWith($": {reason}", StringComparison.Ordinal), count);

    /// <summary>Done when so many sessions have ended since the start.</summary>
    public Task WhenEndedAsync(int count) => Log.WhenLoggedAsync(IsEnding, count);

    /// <summary>How many sessions have ended since the start.</summary>
    public int Ended => Log.Count(IsEnding);

    /// <summary>Stops it as SIGTERM does.</summary>
    public Task StopAsync() => _server.StopAsync();

    /// <summary>What may not be: errors in the log, exceptions that nobody saw.</summary>
    public IReadOnlyCollection<string> Faults() => [.. Log.Errors.Select(l => l.ToString()), .. _unobserved.Collect()];

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Assert.Empty(Faults());
        _unobserved.Dispose();
    }

    private static bool IsEnding(LogLine line) => line.Text.StartsWith("Session ", StringComparison.Ordinal) && line.Text.Contains(" ended: ", StringComparison.Ordinal);

    private static EndPoint EndPointOf(DoorUrl door)
        => (EndPoint?)door.EndPoint ?? new System.Net.Sockets.UnixDomainSocketEndPoint(door.Path!);
}
