using System.Runtime.InteropServices;

namespace Parley.Load.Net;

/// <summary>
/// The few system calls that the generator makes itself, because the framework's sockets cost a work item for each readiness.
/// Linux only. The numbers are those of the kernel's generic headers, the same on x64 and arm64.
/// </summary>
internal static unsafe partial class Libc
{
    public const int EpollAdd = 1;
    public const int EpollModify = 3;
    public const uint Readable = 0x001;
    public const uint Writable = 0x004;
    public const uint Failed = 0x008;
    public const uint HungUp = 0x010;
    public const uint PeerClosed = 0x2000;

    public const int Interrupted = 4;
    public const int WouldBlock = 11;

    public const int Terminate = 15;
    public const int OpenFilesLimit = 7;
    public const int OwnCpuClock = 2;

    /// <summary>MSG_NOSIGNAL: a peer that is gone is an error code, not a signal.</summary>
    private const int NoSignal = 0x4000;

    public static nint Receive(int fd, byte* buffer, nint length) => RecvCall(fd, buffer, length, 0);

    public static nint Send(int fd, byte* bytes, nint length) => SendCall(fd, bytes, length, NoSignal);

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    public static partial int EpollCreate(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    public static partial int EpollControl(int epoll, int operation, int fd, byte* epollEvent);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    public static partial int EpollWait(int epoll, byte* events, int most, int timeoutMilliseconds);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int fd);

    [LibraryImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    public static partial int ClockGetTime(int clock, long* secondsAndNanoseconds);

    [LibraryImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    public static partial int GetLimit(int resource, ulong* softAndHard);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    public static partial int Kill(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    private static partial nint RecvCall(int fd, byte* buffer, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    private static partial nint SendCall(int fd, byte* bytes, nint length, int flags);
}
