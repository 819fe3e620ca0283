using System.Runtime.InteropServices;

namespace Parley.Load.Net;

/// <summary>One epoll instance, level-triggered: what is not read in one turn is reported again in the next.</summary>
internal sealed unsafe class Poller : IDisposable
{
    /// <summary>512 events a turn: a room of 1000 is read in two turns, and the array stays in the first-level cache.</summary>
    private const int MaxEvents = 512;

    /// <summary><c>struct epoll_event</c> is packed on x64 (12 bytes) and aligned elsewhere (16 bytes).</summary>
    private static readonly int Stride = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 12 : 16;
    private static readonly int TokenAt = Stride - sizeof(ulong);

    private readonly int _epoll = Checked(Libc.EpollCreate(0), "epoll_create1");
    private readonly byte[] _events = GC.AllocateArray<byte>(MaxEvents * Stride, pinned: true);

    public void Add(int fd, int token, uint interest) => Control(Libc.EpollAdd, fd, token, interest);

    public void Modify(int fd, int token, uint interest) => Control(Libc.EpollModify, fd, token, interest);

    /// <summary>Waits until something is ready; how many are.</summary>
    public int Wait(int timeoutMilliseconds)
    {
        var ready = Libc.EpollWait(_epoll, Address, MaxEvents, timeoutMilliseconds);
        return ready < 0 && Marshal.GetLastPInvokeError() == Libc.Interrupted ? 0 : Checked(ready, "epoll_wait");
    }

    /// <summary>The token and the readiness of one that the last <see cref="Wait"/> counted.</summary>
    public (int Token, uint Ready) this[int index]
    {
        get
        {
            var at = Address + (index * Stride);
            return (*(int*)(at + TokenAt), *(uint*)at);
        }
    }

    public void Dispose() => _ = Libc.Close(_epoll);

    private byte* Address => (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(_events, 0);

    private static int Checked(int result, string call)
        => result >= 0 ? result : throw new LoadException($"{call} failed: {Marshal.GetLastPInvokeErrorMessage()}");

    private void Control(int operation, int fd, int token, uint interest)
    {
        var epollEvent = stackalloc byte[16];
        *(uint*)epollEvent = interest;
        *(long*)(epollEvent + TokenAt) = token;
        _ = Checked(Libc.EpollControl(_epoll, operation, fd, epollEvent), "epoll_ctl");
    }
}
