using System.Buffers;
using System.ComponentModel;
using System.Net.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Parley.Server.Delivery;

namespace Parley.Server.Carriers;

/// <summary>Writes through the connection's pipe: for whatever stands between us and the socket, such as TLS.</summary>
internal sealed class PipeLink : Link
{
    private readonly ConnectionContext _connection;

    public PipeLink(ConnectionContext connection)
    {
        _connection = connection;
        if (connection.Features.Get<IConnectionSocketFeature>() is { } feature)
        {
            feature.Socket.SendBufferSize = SocketListener.SendBuffer;
        }
    }

    /// <summary>A pipe cannot tell what it would take without waiting.</summary>
    public override int TrySend(ReadOnlySpan<byte> bytes) => 0;

    public override async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            _connection.Transport.Output.Write(bytes.Span);
            var flushed = await _connection.Transport.Output.FlushAsync();
            return flushed is { IsCompleted: false, IsCanceled: false };
        }
        catch (Exception e) when (IsGone(e))
        {
            return false;
        }
    }

    /// <summary>
    /// Over TLS the end is said with a <c>close_notify</c> alert (RFC 8446, 6.1), without which a peer has to take it for a
    /// cut. Its few bytes are written behind those that were sent already.
    /// </summary>
    public override void FinishSending()
    {
        _connection.Transport.Output.Complete();
        if (_connection.Features.Get<ISslStreamFeature>()?.SslStream is { } tls)
        {
            _ = CloseNotifyAsync(tls);
        }
    }

    public override void Abort() => _connection.Abort();

    private static async Task CloseNotifyAsync(SslStream tls)
    {
        try
        {
            await tls.ShutdownAsync();
        }
        catch (Exception e) when (IsGone(e))
        {
            // The peer was quicker: there is nobody left to tell.
        }
    }

    /// <summary>Writing to a pipe that was completed by the abort of its connection is an InvalidOperationException.</summary>
    private static bool IsGone(Exception e) => e is IOException or ObjectDisposedException or InvalidOperationException or Win32Exception;
}
