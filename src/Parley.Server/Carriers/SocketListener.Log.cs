using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace Parley.Server.Carriers;

internal sealed partial class SocketListener
{
    /// <summary>50 ms after a failed accept: when it is for want of file handles, trying harder does not help.</summary>
    private static readonly TimeSpan AcceptPause = TimeSpan.FromMilliseconds(50);

    [LoggerMessage(LogLevel.Warning, "A connection could not be accepted: {Error}")]
    private partial void LogNotAccepted(SocketError error);
}
