using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Parley.Server.Tests.Program;

/// <summary>The program as a process of its own, serving.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    /// <summary>30 s to start: a busy machine compiles much of the program first.</summary>
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly Task<string> _error;

    private ServerProcess(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it printed when it was ready.</summary>
    public string Screen { get; private set; } = "";

    /// <summary>Starts it on free ports, and waits until it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "parley.exe" : "parley"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments.Prepend("serve"))
        {
            start.ArgumentList.Add(argument);
        }

        var server = new ServerProcess(Process.Start(start)!);
        while (await server._process.StandardOutput.ReadLineAsync().WaitAsync(StartPatience) is { } line)
        {
            server.Screen += line + "\n";
            if (line.StartsWith("Stop it", StringComparison.Ordinal))
            {
                return server;
            }
        }

        throw new InvalidOperationException($"It did not start: {await server._error}");
    }

    /// <summary>Where a door of this kind is, as the screen says.</summary>
    public IPEndPoint EndPoint(string scheme)
        => IPEndPoint.Parse(DoorPattern().Matches(Screen).First(m => m.Groups["scheme"].Value == scheme).Groups["place"].Value);

    /// <summary>Ends it at once: <c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Sends it a signal, as <c>TERM</c>.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>What it says to the shell, and everything that it wrote to standard error.</returns>
    public async Task<(int Code, string Error)> EndAsync()
    {
        using var patience = new CancellationTokenSource(Harness.Patience.Long);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, await _error);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    [GeneratedRegex(@"^  (?<scheme>[a-z+]+)://(?<place>[^ ]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex DoorPattern();
}
