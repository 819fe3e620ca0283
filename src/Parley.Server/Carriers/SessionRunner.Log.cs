using System.Net;
using Microsoft.Extensions.Logging;
using Parley.Core;

namespace Parley.Server.Carriers;

internal sealed partial class SessionRunner
{
    [LoggerMessage(LogLevel.Error, "Session {Session} failed by a fault of the program and is ended")]
    private partial void LogFault(Exception fault, long session);

    [LoggerMessage("Session {Session} from {Address} ended: {Reason}")]
    private partial void LogEnded(LogLevel level, long session, IPAddress? address, CloseReason? reason);
}
