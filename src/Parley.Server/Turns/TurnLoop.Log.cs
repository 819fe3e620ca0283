using Microsoft.Extensions.Logging;

namespace Parley.Server.Turns;

internal sealed partial class TurnLoop
{
    [LoggerMessage(LogLevel.Error, "A request of session {Session} failed by a fault of the program; the session is ended")]
    private partial void LogFault(Exception fault, long session);

    [LoggerMessage(LogLevel.Error, "Work in the background failed by a fault of the program; what it was for stays undone until the next start")]
    private partial void LogBackgroundFault(Exception fault);

    [LoggerMessage(LogLevel.Error, "A group of posts failed by a fault of the program; their senders have no answer")]
    private partial void LogSettleFault(Exception fault);
}
