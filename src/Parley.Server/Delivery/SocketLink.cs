using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Parley.Server.Delivery;

/// <summary>
/// Writes to the connection's own socket, past Kestrel's output pipe, which nobody else writes to: half the CPU time of a
/// write through the pipe (docs/performance.md). For connections without encryption.
/// </summary>
internal sealed class SocketLink : Link
{
    /// <summary>
    /// 256 KiB of kernel memory for what a peer has not read, where the kernel would give some 4 MiB. At 100 ms round-trip
    /// time that still carries 2.5 MB/s.
    /// </summary>
    private const int SendBuffer = 256 * 1024;

    private readonly ConnectionContext _connection;
    private readonly Socket _socket;

    public SocketLink(ConnectionContext connection, Socket socket)
    {
        _connection = connection;
        _socket = socket;

        // Synchronous sends answer "would block" instead of waiting; asynchronous receives are not concerned.
        _socket.Blocking = false;
        _socket.SendBufferSize = SendBuffer;
    }

    public override int TrySend(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var sent = _socket.Send(bytes, SocketFlags.None, out var error);
            return error switch
            {
                SocketError.Success => sent,
                SocketError.WouldBlock or SocketError.IOPending or SocketError.NoBufferSpaceAvailable => 0,
                _ => Broken,
            };
        }
        catch (ObjectDisposedException)
        {
            return Broken;
        }
    }

    public override async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            while (!bytes.IsEmpty)
            {
                bytes = bytes[await _socket.SendAsync(bytes, SocketFlags.None)..];
            }

            return true;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            return false;
        }
    }

    public override void FinishSending()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The peer was quicker: there is nobody left to tell.
            _connection.Abort();
        }
    }

    public override void Abort() => _connection.Abort();
}
