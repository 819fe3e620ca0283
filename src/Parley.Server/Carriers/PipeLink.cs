using System.Buffers;
using Microsoft.AspNetCore.Connections;
using Parley.Server.Delivery;

namespace Parley.Server.Carriers;

/// <summary>Writes through the connection's pipe: for whatever stands between us and the socket, such as TLS.</summary>
internal sealed class PipeLink(ConnectionContext connection) : Link
{
    /// <summary>A pipe cannot tell what it would take without waiting.</summary>
    public override int TrySend(ReadOnlySpan<byte> bytes) => 0;

    public override async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            connection.Transport.Output.Write(bytes.Span);
            var flushed = await connection.Transport.Output.FlushAsync();
            return flushed is { IsCompleted: false, IsCanceled: false };
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Writing to a pipe that was completed by the abort of its connection is an InvalidOperationException.
            return false;
        }
    }

    public override void FinishSending() => connection.Transport.Output.Complete();

    public override void Abort() => connection.Abort();
}
