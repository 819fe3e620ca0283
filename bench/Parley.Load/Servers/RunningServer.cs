using System.Net;
using System.Net.Sockets;
using Parley.Load.Measuring;

namespace Parley.Load.Servers;

/// <summary>A server that somebody else started, at one URL.</summary>
internal sealed class RunningServer(Uri url, int? pid) : IServerSource, IServer
{
    public bool StartsProcesses => false;

    public ServerProcess? Process { get; } = pid is { } id ? new ServerProcess(id) : null;

    public TimeSpan? StartTime => null;

    public IServer Start(string pace) => this;

    public EndPoint Door(string dialect)
    {
        if (url.Scheme.EndsWith("+unix", StringComparison.Ordinal))
        {
            return new UnixDomainSocketEndPoint(url.AbsolutePath);
        }

        var address = IPAddress.TryParse(url.Host.Trim('[', ']'), out var ip) ? ip : Dns.GetHostAddresses(url.Host)[0];
        return url.Port > 0 ? new IPEndPoint(address, url.Port) : throw new LoadException($"The URL {url} needs a port.");
    }

    public TimeSpan? Stop() => null;

    public void Dispose()
    {
    }
}
