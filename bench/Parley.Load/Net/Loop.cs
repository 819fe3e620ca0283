using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Parley.Load.Net;

/// <summary>All connections and the one thread that serves them.</summary>
internal sealed unsafe class Loop : IDisposable
{
    /// <summary>64 KiB a read: a full batch of a busy room, and still within the second-level cache.</summary>
    private const int ReadLength = 64 * 1024;

    private readonly Poller _poller = new();
    private readonly List<Link> _links = [];
    private readonly byte[] _buffer = GC.AllocateArray<byte>(ReadLength + Link.MaxCarry, pinned: true);

    /// <summary>How long a turn waits when nothing arrives. 50 ms: how late the end of a phase may then be noticed.</summary>
    public int LongestWaitMilliseconds { get; set; } = 50;

    /// <summary>Something was received in the last <see cref="Turn"/>.</summary>
    public bool WasBusy { get; private set; }

    /// <summary>Connects and waits for it; on one machine that is the time of two system calls.</summary>
    public Link Connect(EndPoint server, ILinkReader reader)
    {
        var isUnix = server.AddressFamily == AddressFamily.Unix;
        var socket = new Socket(server.AddressFamily, SocketType.Stream, isUnix ? ProtocolType.Unspecified : ProtocolType.Tcp);
        try
        {
            socket.Connect(server);
            socket.Blocking = false;
            if (!isUnix)
            {
                socket.NoDelay = true;
            }
        }
        catch (SocketException refused)
        {
            socket.Dispose();
            throw new LoadException($"Cannot connect to {server}: {refused.Message}.", refused);
        }

        var link = new Link(socket, _poller, _links.Count, reader);
        _links.Add(link);
        return link;
    }

    /// <summary>Serves what is ready, or waits for something to be.</summary>
    public void Turn()
    {
        var ready = _poller.Wait(LongestWaitMilliseconds);
        var buffer = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(_buffer, 0);
        WasBusy = ready > 0;
        for (var i = 0; i < ready; i++)
        {
            var (token, readiness) = _poller[i];
            var link = _links[token];
            if ((readiness & Libc.Readable) != 0)
            {
                link.Read(buffer, ReadLength);
            }
            else if ((readiness & (Libc.Failed | Libc.HungUp | Libc.PeerClosed)) != 0)
            {
                link.Fail();
            }

            if ((readiness & Libc.Writable) != 0 && !link.IsClosed)
            {
                link.Flush();
            }
        }
    }

    /// <summary>Turns until something is so.</summary>
    /// <returns>Whether it was in time.</returns>
    public bool TurnUntil(Func<bool> isSo, TimeSpan limit)
    {
        var start = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            if (Stopwatch.GetElapsedTime(start) > limit)
            {
                return false;
            }

            Turn();
        }

        return true;
    }

    /// <summary>Turns until nothing has come for a while, so that no arrival of the set-up is taken for load.</summary>
    /// <returns>When the last came, as a timestamp of <see cref="Stopwatch"/>.</returns>
    public long TurnUntilQuiet(TimeSpan quiet, TimeSpan limit)
    {
        var start = Stopwatch.GetTimestamp();
        var last = start;
        while (Stopwatch.GetElapsedTime(last) < quiet && Stopwatch.GetElapsedTime(start) < limit)
        {
            Turn();
            last = WasBusy ? Stopwatch.GetTimestamp() : last;
        }

        return last;
    }

    public void Dispose()
    {
        _links.ForEach(link => link.Dispose());
        _poller.Dispose();
    }
}
