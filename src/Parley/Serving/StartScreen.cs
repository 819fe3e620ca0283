using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using Parley.Server.Hosting;
using Parley.Storage;

namespace Parley.Serving;

/// <summary>What <c>parley serve</c> prints when it is ready: what is open, where the data lies, what to try next.</summary>
internal static class StartScreen
{
    /// <summary>The screen.</summary>
    public static string Of(ServeSettings settings, ParleyServer server)
    {
        var doors = server.Doors;
        var screen = new StringBuilder();
        screen.Append(CultureInfo.InvariantCulture, $"{ServerVersion.Text} is open.\n\n");
        var width = doors.Max(d => d.ToString().Length);
        foreach (var door in doors)
        {
            screen.Append(CultureInfo.InvariantCulture, $"  {door.ToString().PadRight(width)}   {WhoFor(door)}\n");
        }

        screen.Append(CultureInfo.InvariantCulture, $"\n  data        {settings.Data}\n");
        screen.Append(settings.Durability == Durability.Power
            ? "  durability  power: what was acknowledged survives a power cut\n"
            : "  durability  process: what was acknowledged survives the end of the process, not a power cut\n");
        if (server.Certificate?.Fingerprint is { } fingerprint)
        {
            screen.Append(CultureInfo.InvariantCulture, $"  certificate SHA-256 {fingerprint}\n");
        }

        if (server.OwnerCode is { } code)
        {
            screen.Append(CultureInfo.InvariantCulture, $"\nThe server has no administrator yet. To become it, register a name and type:  /claim {code}\n");
        }

        if (doors.FirstOrDefault(d => d is { Scheme: DoorScheme.Line, EndPoint: not null, IsEncrypted: false })?.EndPoint is { } line)
        {
            var host = line.Address.Equals(IPAddress.Any) ? OwnAddress() : line.Address.ToString();
            screen.Append(CultureInfo.InvariantCulture, $"\nTry it, in two other terminals:  nc {host} {line.Port}\n");
        }

        screen.Append("Stop it with Ctrl-C.\n");
        return screen.ToString();
    }

    private static string WhoFor(DoorUrl door) => WhoFor(door.Scheme) + (door.IsEncrypted ? ", encrypted" : "");

    private static string WhoFor(DoorScheme scheme) => scheme switch
    {
        DoorScheme.Line => "telnet, nc, any terminal",
        DoorScheme.Framed => "length-prefixed clients",
        DoorScheme.Json => "programs: JSON, one object a line",
        _ => "",
    };

    /// <summary>The address at which others on the network reach this machine, as far as one can be told.</summary>
    private static string OwnAddress()
        => NetworkInterface.GetAllNetworkInterfaces()
            .Where(n => n.OperationalStatus == OperationalStatus.Up && n.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .SelectMany(n => n.GetIPProperties().UnicastAddresses)
            .Select(a => a.Address)
            .FirstOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork)?.ToString() ?? "127.0.0.1";
}
