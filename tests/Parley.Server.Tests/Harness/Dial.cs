using System.Net;
using System.Net.Sockets;

namespace Parley.Server.Tests.Harness;

/// <summary>Bare sockets, for peers that do what no client would.</summary>
internal static class Dial
{
    /// <summary>Connects.</summary>
    /// <param name="to">A TCP endpoint, or a Unix socket.</param>
    /// <param name="receiveBuffer">How much the kernel takes for it while it does not read, in bytes; 0 for the usual.</param>
    /// <param name="from">One of this machine's own addresses, as 127.0.0.5; null for the usual.</param>
    public static async Task<Socket> ConnectAsync(EndPoint to, int receiveBuffer = 0, string? from = null)
    {
        var socket = to is IPEndPoint
            ? new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true }
            : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        if (receiveBuffer > 0)
        {
            socket.ReceiveBufferSize = receiveBuffer;
        }

        if (from is not null)
        {
            socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        }

        await socket.ConnectAsync(to).WaitAsync(Patience.Long);
        return socket;
    }

    /// <summary>Sends everything.</summary>
    public static async Task SendAllAsync(this Socket socket, ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[await socket.SendAsync(bytes)..];
        }
    }

    /// <summary>Cuts the connection with a reset, as a peer does that crashed, or left with something unread.</summary>
    public static void Reset(this Socket socket)
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Dispose();
    }

    /// <summary>Reads to the end of the connection, however it ends.</summary>
    public static async Task<byte[]> ReadToEndAsync(this Socket socket)
    {
        var read = new MemoryStream();
        var buffer = new byte[4096];
        using var patience = new CancellationTokenSource(Patience.Long);
        try
        {
            while (await socket.ReceiveAsync(buffer, patience.Token) is var count and > 0)
            {
                read.Write(buffer, 0, count);
            }
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionReset)
        {
            // That is an end, too.
            return read.ToArray();
        }

        return read.ToArray();
    }
}
