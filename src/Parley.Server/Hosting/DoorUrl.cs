using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Parley.Server.Hosting;

/// <summary>
/// Where a door is: <c>scheme ["+tls"] "://" host ":" port</c> on TCP, <c>scheme "+unix://" path</c> on a Unix socket.
/// Port 0 lets the system choose one.
/// </summary>
/// <param name="Scheme">The dialect.</param>
/// <param name="EndPoint">Where to listen on TCP; null on a Unix socket.</param>
/// <param name="Path">The Unix socket; null on TCP.</param>
/// <param name="IsEncrypted">Whether the carrier is TLS.</param>
public sealed record DoorUrl(DoorScheme Scheme, IPEndPoint? EndPoint, string? Path, bool IsEncrypted = false)
{
    /// <summary>The doors that are open when none is named: the founding systems' ports, on loopback.</summary>
    public static IReadOnlyList<DoorUrl> Defaults { get; } =
    [
        new(DoorScheme.Line, new IPEndPoint(IPAddress.Loopback, 5000), null),
        new(DoorScheme.Framed, new IPEndPoint(IPAddress.Loopback, 4321), null),
        new(DoorScheme.Json, new IPEndPoint(IPAddress.Loopback, 12231), null),
    ];

    /// <summary>Reads a door's URL.</summary>
    /// <param name="text">As it was written.</param>
    /// <param name="door">The door.</param>
    /// <param name="fault">What is wrong, as a sentence for whoever wrote it.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out DoorUrl? door, [NotNullWhen(false)] out string? fault)
    {
        door = null;
        var parts = text.Split("://", 2);
        if (parts.Length != 2)
        {
            fault = $"'{text}' is not a door. A door looks like line://127.0.0.1:5000.";
            return false;
        }

        var carriers = parts[0].Split('+');
        if (!TryScheme(carriers[0], out var scheme) || carriers.Length > 2 || (carriers.Length == 2 && carriers[1] is not ("unix" or "tls")))
        {
            fault = $"'{parts[0]}' is not a kind of door. There are line, framed and json, and each with +tls or +unix.";
            return false;
        }

        if (carriers is [_, "unix"])
        {
            fault = parts[1].StartsWith('/') ? null : $"'{text}' needs the full path of a socket, as in line+unix:///run/parley/line.sock.";
            door = fault is null ? new DoorUrl(scheme, null, parts[1]) : null;
            return fault is null;
        }

        var place = parts[1].TrimEnd('/');
        if (!TryEndPoint(place, out var endPoint))
        {
            fault = $"'{place}' is not an address and a port, as in 127.0.0.1:5000 or [::1]:5000.";
            return false;
        }

        fault = null;
        door = new DoorUrl(scheme, endPoint, null, IsEncrypted: carriers.Length == 2);
        return true;
    }

    /// <summary>The same door on all interfaces.</summary>
    public DoorUrl OnAllInterfaces() => EndPoint is null ? this : this with { EndPoint = new IPEndPoint(IPAddress.Any, EndPoint.Port) };

    /// <summary>The encrypted twin of a door on TCP: one port higher, where no other default door is.</summary>
    /// <exception cref="InvalidOperationException">The door is on a Unix socket, or on the last port.</exception>
    public DoorUrl Encrypted() => EndPoint is { Port: < IPEndPoint.MaxPort }
        ? this with { EndPoint = new IPEndPoint(EndPoint.Address, EndPoint.Port + 1), IsEncrypted = true }
        : throw new InvalidOperationException($"{this} can have no encrypted twin.");

    /// <inheritdoc/>
    public override string ToString()
    {
        // Scheme names are the enum's, in lower case, as URLs have them.
#pragma warning disable CA1308
        var scheme = Scheme.ToString().ToLowerInvariant();
#pragma warning restore CA1308
        return Path is null ? $"{scheme}{(IsEncrypted ? "+tls" : "")}://{EndPoint}" : $"{scheme}+unix://{Path}";
    }

    private static bool TryScheme(string text, out DoorScheme scheme)
    {
        (var known, scheme) = text switch
        {
            "line" => (true, DoorScheme.Line),
            "framed" => (true, DoorScheme.Framed),
            "json" => (true, DoorScheme.Json),
            _ => (false, default),
        };
        return known;
    }

    private static bool TryEndPoint(string text, [NotNullWhen(true)] out IPEndPoint? endPoint)
    {
        var bare = text.StartsWith("localhost:", StringComparison.Ordinal) ? "127.0.0.1" + text[9..] : text;
        return IPEndPoint.TryParse(bare, out endPoint) && bare.EndsWith($":{endPoint.Port}", StringComparison.Ordinal);
    }
}
