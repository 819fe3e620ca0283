using System.Net;
using Microsoft.Extensions.Logging;

namespace Parley.Server.Guarding;

internal sealed partial class AddressGuard
{
    [LoggerMessage(LogLevel.Warning, "{Refused} connections were refused since the start as too many for their address, the last from {Address}; see max_connections_per_address and exempt in docs/limits.md")]
    private partial void LogRefused(long refused, IPAddress address);
}
