using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Parley.Server.Hosting;
using Parley.Server.Tls;
using Parley.Storage.Memory;

namespace Parley.Server.Tests.Guarding.Support;

/// <summary>A running server with its folder, and what it logged. Its doors are on free ports of loopback.</summary>
internal sealed class House : ILoggerProvider, IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parley-test-");
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _log = [];
    private ParleyServer? _server;

    private House()
    {
    }

    public ParleyServer Server => _server ?? throw new InvalidOperationException("It did not start.");

    public string Folder => _folder.FullName;

    public IEnumerable<string> Warnings => _log.Where(l => l.Level == LogLevel.Warning).Select(l => l.Text);

    /// <summary>Opens a line door.</summary>
    public static Task<House> OpenAsync(Func<ServerOptions, ServerOptions>? change = null, TimeProvider? time = null)
        => OpenAsync(["line://127.0.0.1:0"], (options, _) => change?.Invoke(options) ?? options, time);

    /// <summary>Opens a line door with TLS, with a certificate of its own.</summary>
    public static Task<House> OpenEncryptedAsync(Func<ServerOptions, ServerOptions>? change = null, TimeProvider? time = null)
        => OpenAsync(
            ["line+tls://127.0.0.1:0", "json+tls://127.0.0.1:0"],
            (options, folder) => (change?.Invoke(options) ?? options) with { Tls = TlsSource.Automatic(folder) },
            time);

    /// <summary>Opens the doors named.</summary>
    public static async Task<House> OpenAsync(string[] doors, Func<ServerOptions, string, ServerOptions> change, TimeProvider? time = null)
    {
        var house = new House();
        try
        {
            var options = new ServerOptions { Doors = [.. doors.Select(Door)] };
            house._server = await ParleyServer.StartAsync(
                change(options, house.Folder), new MemoryConversationLog(), logging => logging.AddProvider(house), time);
            return house;
        }
        catch
        {
            await house.DisposeAsync();
            throw;
        }
    }

    /// <summary>Calls at one of the doors, the first if none is named.</summary>
    public Task<Caller> CallAsync(int door = 0, string? from = null) => Caller.CallAsync(Server.Doors[door].EndPoint!, from);

    /// <summary>Calls at the first door, and makes a TLS handshake.</summary>
    public Task<Caller> CallEncryptedAsync() => CallEncryptedAsync(from: null);

    /// <summary>The same from an address of this machine's own.</summary>
    public async Task<Caller> CallEncryptedAsync(string? from)
    {
        var caller = await CallAsync(from: from);
        await caller.EncryptAsync();
        return caller;
    }

    /// <summary>A server that logged an error has a fault, whatever the test saw.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Delete(recursive: true);
        Assert.DoesNotContain(_log, l => l.Level >= LogLevel.Error);
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => new Log(_log);

    void IDisposable.Dispose()
    {
    }

    private static DoorUrl Door(string url) => DoorUrl.TryParse(url, out var door, out var fault) ? door : throw new ArgumentException(fault, nameof(url));

    private sealed class Log(ConcurrentQueue<(LogLevel, string)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        void ILogger.Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => lines.Enqueue((logLevel, formatter(state, exception) + exception));
    }
}
