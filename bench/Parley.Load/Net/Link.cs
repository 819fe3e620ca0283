using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Parley.Load.Net;

/// <summary>One connection. Nothing here waits: what the socket does not take at once is sent when it is writable again.</summary>
internal sealed unsafe class Link : IDisposable
{
    /// <summary>64 bytes: more than a <see cref="Measuring.Marker"/>, and than any words that a handshake waits for.</summary>
    public const int MaxCarry = 64;

    private readonly Socket _socket;
    private readonly Poller _poller;
    private readonly int _fd;
    private readonly byte[] _carry = new byte[MaxCarry];
    private int _carryLength;
    private byte[] _unsent = [];
    private bool _isReading = true;

    public Link(Socket socket, Poller poller, int token, ILinkReader reader)
    {
        (_socket, _poller, _fd, Token, Reader) = (socket, poller, (int)socket.Handle, token, reader);
        poller.Add(_fd, token, Interest);
    }

    /// <summary>Its place in the loop's list.</summary>
    public int Token { get; }

    public ILinkReader Reader { get; set; }

    /// <summary>Which sender speaks here; below 0 when nobody does.</summary>
    public int SenderId { get; set; } = -1;

    public bool IsClosed { get; private set; }

    /// <summary>Whether everything given to <see cref="Send"/> is with the kernel.</summary>
    public bool IsFlushed => _unsent.Length == 0;

    /// <summary>The port of this end, by which the other end can be found in the kernel's table.</summary>
    public int LocalPort => _socket.LocalEndPoint is System.Net.IPEndPoint ip ? ip.Port : 0;

    private uint Interest => (_isReading ? Libc.Readable : 0) | (IsFlushed ? 0 : Libc.Writable) | Libc.PeerClosed;

    public void Send(ReadOnlySpan<byte> bytes)
    {
        if (IsClosed)
        {
            return;
        }

        if (!IsFlushed)
        {
            _unsent = [.. _unsent, .. bytes];
            return;
        }

        var sent = TrySend(bytes);
        if (sent < bytes.Length && !IsClosed)
        {
            _unsent = bytes[sent..].ToArray();
            _poller.Modify(_fd, Token, Interest);
        }
    }

    /// <summary>Sends what is left over; called when the socket is writable.</summary>
    public void Flush()
    {
        _unsent = _unsent[TrySend(_unsent)..];
        if (IsFlushed && !IsClosed)
        {
            _poller.Modify(_fd, Token, Interest);
        }
    }

    /// <summary>Reads once and hands it to the reader. Level-triggered, so the rest comes with the next turn.</summary>
    /// <param name="buffer">At least <see cref="MaxCarry"/> bytes longer than <paramref name="length"/>.</param>
    /// <param name="length">The most to read, in bytes.</param>
    public void Read(byte* buffer, int length)
    {
        if (IsClosed)
        {
            return;
        }

        var received = (int)Libc.Receive(_fd, buffer + MaxCarry, length);
        if (received <= 0)
        {
            if (received == 0 || Marshal.GetLastPInvokeError() is not (Libc.WouldBlock or Libc.Interrupted))
            {
                Fail();
            }

            return;
        }

        var start = buffer + MaxCarry - _carryLength;
        _carry.AsSpan(0, _carryLength).CopyTo(new Span<byte>(start, _carryLength));
        var bytes = new ReadOnlySpan<byte>(start, _carryLength + received);
        _carryLength = Reader.Receive(this, bytes);
        bytes[^_carryLength..].CopyTo(_carry);
    }

    /// <summary>From now on nothing is taken out of the socket: what a reader does that hangs.</summary>
    public void StopReading()
    {
        _isReading = false;
        _poller.Modify(_fd, Token, Interest);
    }

    /// <summary>The connection is no more.</summary>
    public void Fail()
    {
        if (!IsClosed)
        {
            Dispose();
            Reader.Closed(this);
        }
    }

    public void Dispose()
    {
        IsClosed = true;
        _unsent = [];
        _socket.Dispose();
    }

    private int TrySend(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            var sent = (int)Libc.Send(_fd, start, bytes.Length);
            if (sent >= 0)
            {
                return sent;
            }
        }

        if (Marshal.GetLastPInvokeError() is not (Libc.WouldBlock or Libc.Interrupted))
        {
            Fail();
        }

        return 0;
    }
}
