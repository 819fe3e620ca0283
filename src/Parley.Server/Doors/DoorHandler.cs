using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Extensions.Logging;
using Parley.Core;
using Parley.Server.Delivery;

namespace Parley.Server.Doors;

/// <summary>
/// Carries a door on Kestrel: reads a connection and hands its bytes to the door's session. One handler serves all
/// connections of an endpoint.
/// </summary>
internal sealed partial class DoorHandler(SessionFactory open, SessionRegistry sessions, ILogger<DoorHandler> logger) : ConnectionHandler
{
    /// <summary>4 KiB handed over at a time: it bounds what one session can have parsed and not yet handed in.</summary>
    private const int Slice = 4096;

    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        var session = open(LinkOf(connection));
        if (!sessions.Add(session))
        {
            session.Dispose();
            return;
        }

        try
        {
            session.Opened();
            if (await session.SubmitAsync(paced: false, connection.ConnectionClosed))
            {
                await ReadAsync(connection, session);
            }
        }
#pragma warning disable CA1031 // The connection's edge: a bug in a dialect ends this session, and no other.
        catch (Exception e)
#pragma warning restore CA1031
        {
            session.TrySetReason(CloseReason.Bug);
            LogFault(e, session.Id);
        }
        finally
        {
            sessions.Remove(session);
            await session.LeaveAsync();
            session.Dispose();
            LogEnded(session.Id, session.Reason);
        }
    }

    private static Link LinkOf(ConnectionContext connection)
        => connection.Features.Get<ITlsHandshakeFeature>() is null
           && connection.Features.Get<IConnectionSocketFeature>() is { } feature
            ? new SocketLink(connection, feature.Socket)
            : new PipeLink(connection);

    private static async Task ReadAsync(ConnectionContext connection, DoorSession session)
    {
        var input = connection.Transport.Input;
        try
        {
            while (true)
            {
                var read = await input.ReadAsync();
                foreach (var segment in read.Buffer)
                {
                    for (var rest = segment; !rest.IsEmpty; rest = rest[Math.Min(Slice, rest.Length)..])
                    {
                        session.Receive(rest.Span[..Math.Min(Slice, rest.Length)]);
                        if (!await session.SubmitAsync(paced: true, connection.ConnectionClosed))
                        {
                            input.AdvanceTo(read.Buffer.End);
                            await DrainAsync(connection);
                            return;
                        }
                    }
                }

                input.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    session.InputEnded();
                    await session.SubmitAsync(paced: true, connection.ConnectionClosed);
                    return;
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ConnectionAbortedException)
        {
            // A reset or an abort: what was received before it has been handed in.
            session.InputEnded();
            await session.SubmitAsync(paced: true, CancellationToken.None);
        }
    }

    /// <summary>
    /// The session has ended and its last words are on their way: reads on to the peer's end, since closing with input
    /// unread would make the kernel take the last words back. Bounded by the session's grace.
    /// </summary>
    private static async Task DrainAsync(ConnectionContext connection)
    {
        while (await connection.Transport.Input.ReadAsync() is { IsCompleted: false } read)
        {
            connection.Transport.Input.AdvanceTo(read.Buffer.End);
        }
    }
}
