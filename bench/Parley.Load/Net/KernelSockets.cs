using System.Globalization;

namespace Parley.Load.Net;

/// <summary>
/// The kernel's table of TCP connections (/proc/net/tcp). It tells when a server has closed a connection whose other end does
/// not read: the end of the stream waits behind what was not read, so the socket itself does not tell.
/// </summary>
internal static class KernelSockets
{
    /// <summary>TCP_ESTABLISHED, as the table writes it.</summary>
    private const string Established = "01";

    /// <summary>Whether the server's end of a connection is open.</summary>
    public static bool IsEstablished(int serverPort, int clientPort)
    {
        var server = ":" + serverPort.ToString("X4", CultureInfo.InvariantCulture);
        var client = ":" + clientPort.ToString("X4", CultureInfo.InvariantCulture);
        return new[] { "/proc/net/tcp", "/proc/net/tcp6" }
            .Where(File.Exists)
            .SelectMany(File.ReadLines)
            .Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Any(row => row[1].EndsWith(server, StringComparison.Ordinal)
                && row[2].EndsWith(client, StringComparison.Ordinal)
                && row[3] == Established);
    }
}
