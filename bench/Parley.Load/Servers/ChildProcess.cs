using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Parley.Load.Measuring;
using Parley.Load.Net;

namespace Parley.Load.Servers;

/// <summary>A server started for this run, in a folder of its own that goes with it.</summary>
internal sealed class ChildProcess : IServer
{
    /// <summary>20 s: the slowest peer opens its ports in one; past that it will not.</summary>
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);

    /// <summary>10 s for a server to say goodbye; past that it is killed, and the run says so.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private readonly Process _child;
    private readonly string _folder;
    private readonly IReadOnlyDictionary<string, int> _ports;
    private readonly Queue<string> _lastWords = [];

    private ChildProcess(Process child, string folder, IReadOnlyDictionary<string, int> ports)
    {
        (_child, _folder, _ports) = (child, folder, ports);
        Process = new ServerProcess(child.Id);
    }

    public ServerProcess Process { get; }

    public TimeSpan? StartTime { get; private set; }

    /// <summary>Starts it and waits for its doors.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="folder">Removed in the end.</param>
    /// <param name="ports">The port of each dialect.</param>
    public static ChildProcess Start(IReadOnlyList<string> command, string folder, IReadOnlyDictionary<string, int> ports)
    {
        var info = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var start = Stopwatch.GetTimestamp();
        Process child;
        try
        {
            child = System.Diagnostics.Process.Start(info)!;
        }
        catch (System.ComponentModel.Win32Exception cannot)
        {
            throw new LoadException($"Cannot start {command[0]}: {cannot.Message}.", cannot);
        }

        var server = new ChildProcess(child, folder, ports);
        child.OutputDataReceived += (_, line) => server.Keep(line.Data);
        child.ErrorDataReceived += (_, line) => server.Keep(line.Data);
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        try
        {
            foreach (var port in ports.Values)
            {
                server.AwaitDoor(port, start);
            }
        }
        catch (LoadException)
        {
            server.Dispose();
            throw;
        }

        server.StartTime = Stopwatch.GetElapsedTime(start);
        return server;
    }

    public EndPoint Door(string dialect)
        => _ports.TryGetValue(dialect == "legacy" ? "json" : dialect, out var port)
            ? new IPEndPoint(IPAddress.Loopback, port)
            : throw new LoadException($"The server that was started has no door for {dialect}.");

    public TimeSpan? Stop()
    {
        if (_child.HasExited)
        {
            return null;
        }

        var start = Stopwatch.GetTimestamp();
        _ = Libc.Kill(_child.Id, Libc.Terminate);
        if (!_child.WaitForExit(StopLimit))
        {
            _child.Kill();
            Console.Error.WriteLine($"parley-load: the server did not stop within {StopLimit.TotalSeconds:0} s and was killed.");
        }

        return Stopwatch.GetElapsedTime(start);
    }

    public void Dispose()
    {
        _ = Stop();
        _child.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Keep(string? line)
    {
        lock (_lastWords)
        {
            _lastWords.Enqueue(line ?? "");

            // 40 lines: a stack trace, or a refusal and the help that follows it.
            if (_lastWords.Count > 40)
            {
                _ = _lastWords.Dequeue();
            }
        }
    }

    private void AwaitDoor(int port, long start)
    {
        while (true)
        {
            if (_child.HasExited || Stopwatch.GetElapsedTime(start) > StartLimit)
            {
                _child.WaitForExit(StopLimit);
                lock (_lastWords)
                {
                    throw new LoadException($"The server did not open port {port}. It said:\n{string.Join('\n', _lastWords)}");
                }
            }

            try
            {
                using var probe = new TcpClient();
                probe.Connect(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                // Refused: not open yet. 1 ms is a fiftieth of what the start takes, and leaves the processor to the server.
                Thread.Sleep(1);
            }
        }
    }
}
