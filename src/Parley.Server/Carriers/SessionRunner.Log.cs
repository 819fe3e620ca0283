using Microsoft.Extensions.Logging;
using Parley.Core;

namespace Parley.Server.Carriers;

internal sealed partial class SessionRunner
{
    [LoggerMessage(LogLevel.Error, "Session {Session} failed by a fault of the program and is ended")]
    private partial void LogFault(Exception fault, long session);

    [LoggerMessage(LogLevel.Debug, "Session {Session} ended: {Reason}")]
    private partial void LogEnded(long session, CloseReason? reason);
}
