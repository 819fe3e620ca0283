using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Parley.Core.Community;
using Parley.Core.Ports;
using Parley.Server.Accounts;
using Parley.Server.Carriers;
using Parley.Server.Delivery;
using Parley.Server.Doors;
using Parley.Server.Doors.Json;
using Parley.Server.Guarding;
using Parley.Server.Tls;
using Parley.Server.Turns;

namespace Parley.Server.Hosting;

/// <summary>A running server: its doors, its turn, and the way to stop both.</summary>
public sealed class ParleyServer : IAsyncDisposable
{
    /// <summary>500 ms for everyone to read the goodbye and close: half of what stopping may take.</summary>
    private static readonly TimeSpan GoodbyeGrace = TimeSpan.FromMilliseconds(500);

    private readonly WebApplication _app;
    private readonly TurnLoop _turns;
    private readonly SessionRegistry _sessions;
    private readonly List<SocketListener> _listeners = [];
    private DoorUrl? _opening;
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

    /// <summary>What makes an account the first administrator; null when there is one, and on a server without accounts.</summary>
    public OwnerCode? OwnerCode { get; private set; }

    /// <summary>Makes loggers that write where the server's do.</summary>
    public ILoggerFactory Loggers => _app.Services.GetRequiredService<ILoggerFactory>();

    /// <summary>How many connections there are.</summary>
    public int Connections => _sessions.Count;

    /// <summary>Opens the doors.</summary>
    /// <param name="options">How to run.</param>
    /// <param name="log">Where facts go; it stays the caller's, and must outlive the server.</param>
    /// <param name="logging">Where log lines go.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <param name="community">Where accounts are kept; without it everyone is a guest. As the log, it stays the caller's.</param>
    /// <exception cref="StartException">A door cannot be opened.</exception>
    public static async Task<ParleyServer> StartAsync(
        ServerOptions options, IConversationLog log, Action<ILoggingBuilder> logging, TimeProvider? time = null,
        ICommunityStore? community = null)
    {
        if (options.Tls is null && options.Doors.FirstOrDefault(d => d.IsEncrypted) is { } encrypted)
        {
            throw new StartException($"{encrypted} needs a certificate.");
        }

        var clock = time ?? TimeProvider.System;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        logging(builder.Logging);
        builder.Services.AddSingleton(clock).AddSingleton(options).AddSingleton(log);
        builder.Services.AddSingleton<Laggards>().AddSingleton<TurnLoop>().AddSingleton<DoorServices>();
        builder.Services.AddSingleton(new SessionRegistry(options.Connections.MaxConnections)).AddSingleton<SessionRunner>();
        builder.Services.AddSingleton<AddressGuard>().AddSingleton<HandshakeGate>().AddSingleton<Nameless>();
        if (community is not null)
        {
            builder.Services.AddSingleton(new CommunityPorts(community, new CredentialHasher(new PasswordHashing()), new SystemChance()));
        }

        if (options.Tls is { } tls)
        {
            builder.Services.AddSingleton(services => new ServerCertificate(
                tls, services.GetRequiredService<ILogger<ServerCertificate>>(), clock));
        }

        builder.WebHost.UseKestrelCore().UseSockets().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => OpenEncrypted(kestrel, options));
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
        foreach (var listener in _listeners)
        {
            await listener.DisposeAsync();
        }

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
        // Afterwards the hub is the turn's.
        OwnerCode = _turns.Hub.OwnerCode;
        _turns.Start();
        try
        {
            // Without an endpoint of ours Kestrel would open one of its own.
            if (doors.Any(d => d.IsEncrypted))
            {
                await _app.StartAsync();
            }

            OpenPlain(doors);
        }
        catch (Exception e) when (e is IOException or SocketException or UnauthorizedAccessException)
        {
            throw new StartException(Sentence(e, _opening ?? doors.First(d => d.IsEncrypted)), e);
        }

        Doors = WithPorts(doors);
    }

    private void OpenPlain(IReadOnlyList<DoorUrl> doors)
    {
        var (services, options) = (_app.Services, _app.Services.GetRequiredService<ServerOptions>());
        foreach (var door in doors.Where(d => !d.IsEncrypted))
        {
            OpenPlain(door, DoorTable.For(door.Scheme, services.GetRequiredService<DoorServices>(), options));
        }

        if (options.AdminSocket is { } path)
        {
            OpenPlain(
                new DoorUrl(DoorScheme.Json, null, path),
                JsonDoor.OpenConsole(services.GetRequiredService<DoorServices>(), options),
                isPrivate: true);
        }
    }

    private void OpenPlain(DoorUrl door, Reception reception, bool isPrivate = false)
    {
        _opening = door;
        var services = _app.Services;
        _listeners.Add(SocketListener.Open(
            door,
            reception,
            services.GetRequiredService<AddressGuard>(),
            services.GetRequiredService<SessionRunner>(),
            services.GetRequiredService<ILogger<SocketListener>>(),
            isPrivate));
    }

    private static void OpenEncrypted(KestrelServerOptions kestrel, ServerOptions options)
    {
        var services = kestrel.ApplicationServices;
        foreach (var door in options.Doors.Where(d => d.IsEncrypted))
        {
            var reception = DoorTable.For(door.Scheme, services.GetRequiredService<DoorServices>(), options);
            var handshakes = services.GetRequiredService<HandshakeGate>();
            kestrel.Listen(door.EndPoint!, listen =>
            {
                // Without protocols Kestrel binds the raw door, and offers no HTTP in the handshake.
                listen.Protocols = HttpProtocols.None;
                listen.Use(next => connection => handshakes.PassAsync(connection, next));
                Handshakes.Use(listen, services.GetRequiredService<ServerCertificate>(), options.Connections.HandshakeTimeout);
                listen.Use(_ => KestrelCarrier.Carry(reception, handshakes, services.GetRequiredService<SessionRunner>()));
            });
        }
    }

    private List<DoorUrl> WithPorts(IReadOnlyList<DoorUrl> doors)
    {
        var plain = new Queue<DoorUrl>(_listeners.Select(l => l.Door));
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var ports = new Queue<int>(addresses.Select(a => BindingAddress.Parse(a).Port));
        return [.. doors.Select(door => door.IsEncrypted
            ? door with { EndPoint = new IPEndPoint(door.EndPoint!.Address, ports.Dequeue()) }
            : plain.Dequeue())];
    }

    private static string Sentence(Exception fault, DoorUrl door)
        => fault is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } || fault.InnerException is AddressInUseException
            ? $"Cannot open {door}: another program has this {(door.Path is null ? "port" : "file")}. Stop it, or name another with --door."
            : $"Cannot open {door}: {fault.Message}";
}
