using System.Net;
using System.Net.Sockets;

namespace Parley.Load.Servers;

/// <summary>Ports on loopback that nobody uses now.</summary>
internal static class FreePorts
{
    public static IReadOnlyDictionary<string, int> For(IEnumerable<string> names)
    {
        List<TcpListener> listeners = [];
        var ports = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            // All are held until the last one is found, so that no two are the same.
            var listener = new TcpListener(IPAddress.Loopback, 0);
            listeners.Add(listener);
            listener.Start();
            ports[name] = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
