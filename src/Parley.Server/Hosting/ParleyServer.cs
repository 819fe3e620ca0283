using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Parley.Core.Ports;
using Parley.Server.Delivery;
using Parley.Server.Doors;
using Parley.Server.Tls;
using Parley.Server.Turns;

namespace Parley.Server.Hosting;

/// <summary>A running server: its doors, its turn, and the way to stop both.</summary>
public sealed class ParleyServer : IAsyncDisposable
{
    /// <summary>500 ms for everyone to read the goodbye and close: half of what stopping may take.</summary>
    private static readonly TimeSpan GoodbyeGrace = TimeSpan.FromMilliseconds(500);

    /// <summary>10 seconds for a TLS handshake: two round trips on the worst line; a peer that makes none costs a socket until then.</summary>
    private static readonly TimeSpan HandshakeTimeout = TimeSpan.FromSeconds(10);

    private readonly WebApplication _app;
    private readonly TurnLoop _turns;
    private readonly SessionRegistry _sessions;
    private bool _stopped;

    private ParleyServer(WebApplication app)
    {
        _app = app;
        _turns = app.Services.GetRequiredService<TurnLoop>();
        _sessions = app.Services.GetRequiredService<SessionRegistry>();
    }

    /// <summary>The doors that are open, with the ports that they got.</summary>
    public IReadOnlyList<DoorUrl> Doors { get; private set; } = [];

    /// <summary>The certificate of the encrypted doors; null when there is none.</summary>
    public ServerCertificate? Certificate => _app.Services.GetService<ServerCertificate>();

    /// <summary>How many connections there are.</summary>
    public int Connections => _sessions.Count;

    /// <summary>Opens the doors.</summary>
    /// <param name="options">How to run.</param>
    /// <param name="log">Where facts go; it stays the caller's, and must outlive the server.</param>
    /// <param name="logging">Where log lines go.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <exception cref="StartException">A door cannot be opened.</exception>
    public static async Task<ParleyServer> StartAsync(
        ServerOptions options, IConversationLog log, Action<ILoggingBuilder> logging, TimeProvider? time = null)
    {
        var clock = time ?? TimeProvider.System;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        logging(builder.Logging);
        builder.Services.AddSingleton(clock).AddSingleton(options).AddSingleton(log);
        builder.Services.AddSingleton<Laggards>().AddSingleton<TurnLoop>().AddSingleton<DoorServices>();
        builder.Services.AddSingleton(new SessionRegistry(options.MaxConnections));
        if (options.Tls is { } tls)
        {
            builder.Services.AddSingleton(services => new ServerCertificate(
                tls, services.GetRequiredService<ILogger<ServerCertificate>>(), clock));
        }

        builder.WebHost.UseKestrelCore().UseSockets().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => OpenAll(kestrel, options));
        var server = new ParleyServer(builder.Build());
        try
        {
            await server.StartAsync(options.Doors);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Says goodbye on every door, stores what was accepted, and closes.</summary>
    public async Task StopAsync()
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        using var deadline = new CancellationTokenSource(GoodbyeGrace + GoodbyeGrace);
        var closing = _app.StopAsync(deadline.Token);
        await _sessions.EndAllAsync(GoodbyeGrace);
        _turns.StopAndWait();
        await closing;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _app.DisposeAsync();
    }

    private async Task StartAsync(IReadOnlyList<DoorUrl> doors)
    {
        _turns.Start();
        try
        {
            await _app.StartAsync();
        }
        catch (Exception e) when (e is IOException or SocketException or UnauthorizedAccessException)
        {
            throw new StartException(Sentence(e, doors), e);
        }

        Doors = WithPorts(doors, _app);
    }

    private static void OpenAll(KestrelServerOptions kestrel, ServerOptions options)
    {
        var services = kestrel.ApplicationServices;
        var doorServices = services.GetRequiredService<DoorServices>();
        foreach (var door in options.Doors)
        {
            Open(
                kestrel,
                door,
                DoorTable.For(door.Scheme, doorServices, options),
                services.GetRequiredService<SessionRegistry>(),
                services.GetService<ServerCertificate>());
        }
    }

    private static void Open(KestrelServerOptions kestrel, DoorUrl door, SessionFactory open, SessionRegistry sessions, ServerCertificate? certificate)
    {
        var logger = kestrel.ApplicationServices.GetRequiredService<ILogger<DoorHandler>>();
        Listen(kestrel, door, listen =>
        {
            if (door.IsEncrypted)
            {
                listen.UseHttps(new TlsHandshakeCallbackOptions
                {
                    HandshakeTimeout = HandshakeTimeout,
                    OnConnection = _ => ValueTask.FromResult(new SslServerAuthenticationOptions
                    {
                        ServerCertificateContext = certificate!.Current,
                        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                    }),
                });
            }

            listen.Use(_ => new DoorHandler(open, sessions, logger).OnConnectedAsync);
        });
    }

    private static void Listen(KestrelServerOptions kestrel, DoorUrl door, Action<ListenOptions> configure)
    {
        void Configure(ListenOptions listen)
        {
            // Without protocols Kestrel binds the raw door, and offers no HTTP in a TLS handshake.
            listen.Protocols = HttpProtocols.None;
            configure(listen);
        }

        if (door.EndPoint is { } endPoint)
        {
            kestrel.Listen(endPoint, Configure);
            return;
        }

        // A socket file left by a server that was killed stands in the way of the next one.
        if (File.Exists(door.Path) && !IsAnswered(door.Path))
        {
            File.Delete(door.Path);
        }

        kestrel.ListenUnixSocket(door.Path!, Configure);
    }

    private static bool IsAnswered(string path)
    {
        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(new UnixDomainSocketEndPoint(path));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static List<DoorUrl> WithPorts(IReadOnlyList<DoorUrl> doors, WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToList();
        return [.. doors.Select((door, i) => door.EndPoint is null
            ? door
            : door with { EndPoint = new IPEndPoint(door.EndPoint.Address, BindingAddress.Parse(addresses[i]).Port) })];
    }

    private static string Sentence(Exception fault, IReadOnlyList<DoorUrl> doors)
    {
        var inUse = fault is AddressInUseException || fault.InnerException is AddressInUseException;
        var door = doors.FirstOrDefault(d => fault.Message.Contains(d.EndPoint?.ToString() ?? d.Path!, StringComparison.Ordinal));
        var place = door?.ToString() ?? "a door";
        return inUse
            ? $"Cannot open {place}: another program has this port. Stop it, or name another with --door."
            : $"Cannot open {place}: {fault.Message}";
    }
}
