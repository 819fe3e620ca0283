using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Parley.Server.Doors;
using Parley.Server.Guarding;
using Parley.Server.Hosting;

namespace Parley.Server.Carriers;

/// <summary>Carries a door on sockets of our own, TCP or Unix: for doors without encryption. docs/performance.md says why.</summary>
internal sealed partial class SocketListener : IAsyncDisposable
{
    /// <summary>1024 connections that wait to be accepted: a classroom that comes in at once.</summary>
    private const int Backlog = 1024;

    /// <summary>
    /// 256 KiB of kernel memory for what a peer has not read, where the kernel would give some 4 MiB. At 100 ms round-trip
    /// time that still carries 2.5 MB/s.
    /// </summary>
    public const int SendBuffer = 256 * 1024;

    /// <summary>
    /// 64 KiB of kernel memory for what we have not read, where the kernel would give some 6 MiB. It carries 640 KB/s at 100 ms
    /// round-trip time, and bounds what somebody who floods and leaves goes on saying at the pace of the door.
    /// </summary>
    private const int ReceiveBuffer = 64 * 1024;

    private readonly Socket _socket;
    private readonly Reception _reception;
    private readonly AddressGuard _guard;
    private readonly SessionRunner _runner;
    private readonly ILogger _logger;
    private readonly Task _accepting;

    private SocketListener(Socket socket, DoorUrl door, Reception reception, AddressGuard guard, SessionRunner runner, ILogger logger)
    {
        (_socket, _reception, _guard, _runner, _logger) = (socket, reception, guard, runner, logger);
        Door = door.EndPoint is null ? door : door with { EndPoint = (IPEndPoint)socket.LocalEndPoint! };
        _accepting = AcceptAllAsync();
    }

    /// <summary>Where it listens, with the port that it got.</summary>
    public DoorUrl Door { get; }

    /// <summary>Opens the door.</summary>
    /// <exception cref="SocketException">It cannot be opened.</exception>
    public static SocketListener Open(
        DoorUrl door, Reception reception, AddressGuard guard, SessionRunner runner, ILogger<SocketListener> logger, bool isPrivate = false)
    {
        var socket = door.EndPoint is { } endPoint
            ? new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp)
            : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            if (door.Path is { } path)
            {
                RemoveStale(path);
            }

            // Accepted connections inherit it, and announce no larger window.
            socket.ReceiveBufferSize = ReceiveBuffer;
            socket.Bind(door.EndPoint ?? (EndPoint)new UnixDomainSocketEndPoint(door.Path!));
            if (isPrivate && !OperatingSystem.IsWindows())
            {
                // Before it listens: until then nobody can connect.
                File.SetUnixFileMode(door.Path!, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            socket.Listen(Backlog);
            return new SocketListener(socket, door, reception, guard, runner, logger);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Takes no more connections; those that are there go on.</summary>
    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _accepting;
        if (Door.Path is { } path)
        {
            File.Delete(path);
        }
    }

    /// <summary>A socket file left by a server that was killed stands in the way of the next one; one that is answered does not go.</summary>
    private static void RemoveStale(string path)
    {
        if (!File.Exists(path) || !IsSocket(path))
        {
            return;
        }

        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(new UnixDomainSocketEndPoint(path));
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionRefused)
        {
            File.Delete(path);
        }
    }

    /// <summary>Connecting to a file that is no socket is refused like connecting to a dead one; but a socket cannot be opened.</summary>
    private static bool IsSocket(string path)
    {
        try
        {
            File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete).Dispose();
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private async Task AcceptAllAsync()
    {
        while (true)
        {
            try
            {
                var peer = await _socket.AcceptAsync();
                if (_guard.TryEnter(peer.RemoteEndPoint, out var visitor))
                {
                    _ = CarryAsync(peer, visitor);
                }
                else
                {
                    TurnAway(peer);
                }
            }
            catch (Exception e) when (e is ObjectDisposedException or SocketException { SocketErrorCode: SocketError.OperationAborted or SocketError.InvalidArgument })
            {
                return;
            }
            catch (SocketException e)
            {
                // Such as no file handles left, or a peer that went away while it waited: the door stays open.
                LogNotAccepted(e.SocketErrorCode);
                await Task.Delay(AcceptPause);
            }
        }
    }

    /// <summary>
    /// Says one line and closes, without a session, a task or a wait. What the peer has said by then is taken first, since closing
    /// with input unread may take the line back.
    /// </summary>
    private void TurnAway(Socket peer)
    {
        Span<byte> unheard = stackalloc byte[512];
        using (peer)
        {
            peer.Blocking = false;
            peer.Receive(unheard, SocketFlags.None, out _);
            peer.Send(_reception.TurnedAway, SocketFlags.None, out _);
        }
    }

    private async Task CarryAsync(Socket peer, Visitor visitor)
    {
        // Off the accepting loop, which has the next ones to take.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            if (Door.Path is null)
            {
                peer.NoDelay = true;
            }

            // Sends and receives that would block say so; waiting is asynchronous.
            peer.Blocking = false;
            peer.SendBufferSize = SendBuffer;
            await _runner.RunAsync(_reception, visitor, new SocketIntake(peer), new SocketLink(peer));
        }
        finally
        {
            peer.Dispose();
            _guard.Leave(visitor);
        }
    }
}
