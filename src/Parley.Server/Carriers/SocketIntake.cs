using System.Net.Sockets;

namespace Parley.Server.Carriers;

/// <summary>
/// Reads a socket without a buffer in between: it waits with an empty read, and then takes what the kernel has. So what
/// arrived before a reset is taken before the reset is seen.
/// </summary>
internal sealed class SocketIntake(Socket socket) : Intake
{
    public override async ValueTask WaitAsync()
    {
        try
        {
            await socket.ReceiveAsync(Memory<byte>.Empty, SocketFlags.None);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Take will see it too, behind what arrived before it.
        }
    }

    public override int Take(Span<byte> buffer)
    {
        try
        {
            var taken = socket.Receive(buffer, SocketFlags.None, out var error);
            return error switch
            {
                SocketError.Success => taken,
                SocketError.WouldBlock or SocketError.IOPending => Nothing,
                _ => Gone,
            };
        }
        catch (ObjectDisposedException)
        {
            return Gone;
        }
    }
}
