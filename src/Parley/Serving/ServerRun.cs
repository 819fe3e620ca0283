using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Parley.Administration;
using Parley.Server.Hosting;
using Parley.Storage;
using Parley.Storage.Sqlite;

namespace Parley.Serving;

/// <summary>Runs a server from its start screen to its last goodbye.</summary>
internal static class ServerRun
{
    public static async Task<int> RunAsync(ServeSettings settings, CancellationToken stop)
    {
        var options = new StoreOptions { Durability = settings.Durability, MaxPageBytes = settings.Server.Limits.MaxPageBytes };
        if (!SqliteConversationLog.TryOpen(settings.Data, options, out var log, out var fault))
        {
            return await RefuseAsync(fault.Sentence);
        }

        using (log)
        {
            try
            {
                await ServeAsync(settings, log, stop);
                return ExitCode.Done;
            }
            catch (StartException e)
            {
                return await RefuseAsync(e.Message);
            }
        }
    }

    private static async Task ServeAsync(ServeSettings settings, SqliteConversationLog log, CancellationToken stop)
    {
        await using var server = await ParleyServer.StartAsync(
            settings.Server with { AdminSocket = AdminConnection.SocketIn(settings.Data) }, log, logging => Configure(logging, settings.JsonLog),
            community: log.Community);
        using var health = new HealthLog(() => log.Health, server, server.Loggers.CreateLogger<HealthLog>(), TimeProvider.System);
        using var hangup = ReloadOnHangup(server);
        await Console.Out.WriteAsync(StartScreen.Of(settings, server));
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync($"parley: {sentence}");
        return ExitCode.Unusable;
    }

    private static void Configure(ILoggingBuilder logging, bool json)
    {
        // The start screen has standard output to itself.
        logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (json)
        {
            logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        }
        else
        {
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "HH:mm:ss ";
            });
        }

        logging.AddFilter("Microsoft", LogLevel.Warning);

        // What keeps the server from starting is said in a sentence, without a stack trace.
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
    }

    private static PosixSignalRegistration? ReloadOnHangup(ParleyServer server)
        => OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            server.Certificate?.Reload();
        });
}
