using System.Net.Sockets;
using System.Threading.Channels;
using Parley.Server.Tests.Harness;
using Parley.Testing.Scripts;

namespace Parley.Server.Tests.Players;

/// <summary>A client of some kind on a real socket, which reads all the time.</summary>
internal sealed class DoorClient : IScriptClient
{
    private const string FenceMark = "fence-";

    private readonly Channel<Seen> _sights = Channel.CreateUnbounded<Seen>();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly Dialect _dialect;
    private readonly Socket _socket;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TaskCompletionSource> _fences = [];
    private Task _reading = Task.CompletedTask;
    private int _marks;
    private bool _isOver;

    private DoorClient(Dialect dialect, Socket socket) => (_dialect, _socket) = (dialect, socket);

    public ChannelReader<Seen> Sights => _sights.Reader;

    /// <summary>Its name as it came in.</summary>
    public string Nick { get; private set; } = "";

    /// <summary>Connects, without entering.</summary>
    public static async Task<DoorClient> DialAsync(TestServer server, Dialect dialect, string? from = null)
    {
        var client = new DoorClient(dialect, await Dial.ConnectAsync(server.EndPoint(dialect.Scheme), from: from));
        client._reading = client.ReadAllAsync();
        return client;
    }

    /// <summary>Connects and enters under a name, or under the one that the server gives.</summary>
    public static async Task<DoorClient> EnterAsync(TestServer server, Dialect dialect, string? nick, string? from = null)
    {
        var client = await DialAsync(server, dialect, from);
        client.Nick = nick ?? "";
        await dialect.EnterAsync(client, nick);
        return client;
    }

    public static Task<DoorClient> EnterAsync(TestServer server, string dialect, string? nick, string? from = null)
        => EnterAsync(server, Dialects.New(dialect), nick, from);

    /// <summary>Sends bytes as they are.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAllAsync(bytes);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async Task DoAsync(ScriptAct act, CancellationToken stop)
    {
        if (act.Verb == ScriptAct.Drop)
        {
            await DisposeAsync();
        }
        else
        {
            await SendAsync(_dialect.Write(act));
        }
    }

    /// <summary>Asks for something, by the names of the table of verbs.</summary>
    public Task DoAsync(string verb, params (string Name, string Value)[] arguments) => DoAsync(Act(verb, arguments), CancellationToken.None);

    /// <summary>Says something in the current room.</summary>
    public Task SayAsync(string text) => DoAsync("say", ("text", text));

    /// <summary>The bytes of a request.</summary>
    public byte[] Write(string verb, params (string Name, string Value)[] arguments) => _dialect.Write(Act(verb, arguments));

    /// <summary>Reads on to what is wanted, and returns it.</summary>
    public async Task<Seen> SeeAsync(Func<Seen, bool> wanted, string what)
    {
        var seen = new List<Seen>();
        using var patience = new CancellationTokenSource(Patience.Long);
        try
        {
            while (true)
            {
                var next = await Sights.ReadAsync(patience.Token);
                if (wanted(next))
                {
                    return next;
                }

                seen.Add(next);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            throw new ScriptException($"{Nick} waited for {what}, but saw {string.Join(", ", seen.TakeLast(20))}", e);
        }
    }

    /// <summary>Reads on to something of a kind, with these fields as far as they are told.</summary>
    public Task<Seen> SeeAsync(string kind, params (string Name, string Value)[] fields)
        => SeeAsync(
            s => s.Kind == kind && fields.All(f => s[f.Name] is not { } told || told == f.Value),
            $"{kind} {string.Join(", ", fields)}");

    public Task FenceAsync() => FenceAsync(CancellationToken.None);

    public async Task FenceAsync(CancellationToken stop)
    {
        var fence = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        string mark;
        lock (_gate)
        {
            if (_isOver)
            {
                return;
            }

            mark = $"{FenceMark}{++_marks}";
            _fences.Add(mark, fence);
        }

        try
        {
            await SendAsync(_dialect.WriteFence(mark));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The server closed meanwhile; the reading side finds the end, and lifts every fence.
            await fence.Task.WaitAsync(Patience.Long, stop);
        }

        await fence.Task.WaitAsync(Patience.Long, stop);
    }

    /// <summary>Sends nothing more, and reads on.</summary>
    public void HalfClose() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Cuts the connection with a reset.</summary>
    public async Task ResetAsync()
    {
        _socket.Reset();
        await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _reading;
    }

    private static ScriptAct Act(string verb, (string Name, string Value)[] arguments)
        => new("", verb, arguments.ToDictionary(a => a.Name, a => a.Value));

    private async Task ReadAllAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await _socket.ReceiveAsync(buffer) is var count and > 0)
            {
                _dialect.Read(buffer.AsSpan(0, count), See);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // A reset by the server, or the test has closed the socket.
            _socket.Dispose();
        }

        _socket.Dispose();
        _sights.Writer.TryWrite(new Seen("closed"));
        _sights.Writer.TryComplete();
        lock (_gate)
        {
            _isOver = true;
            foreach (var fence in _fences.Values)
            {
                fence.TrySetResult();
            }
        }
    }

    private void See(Seen seen)
    {
        if ((seen["subject"] ?? seen["tag"]) is { } mark && mark.StartsWith(FenceMark, StringComparison.Ordinal))
        {
            lock (_gate)
            {
                _fences.Remove(mark, out var fence);
                fence?.SetResult();
            }
        }
        else
        {
            _sights.Writer.TryWrite(seen);
        }
    }
}
