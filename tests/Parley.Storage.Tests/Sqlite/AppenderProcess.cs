using System.Diagnostics;

namespace Parley.Storage.Tests.Sqlite;

/// <summary>A process that appends until it is killed.</summary>
internal sealed class AppenderProcess : IDisposable
{
    private readonly Process _process;

    public AppenderProcess(string folder, int seed)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Parley.Storage.Appender.dll"), folder, $"{seed}" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
    }

    /// <summary>Waits until it has stored something.</summary>
    public void AwaitLine() => Assert.NotNull(_process.StandardOutput.ReadLine());

    /// <summary>What it was told is stored: reads so many lines, then kills it as hard as can be, and reads the rest.</summary>
    public List<(long Conversation, long Seq, Guid Id)> KillAfter(int lines)
    {
        var text = new List<string>();
        for (var i = 0; i < lines; i++)
        {
            text.Add(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"It ended by itself: {text.LastOrDefault()}"));
        }

        _process.Kill();
        _process.WaitForExit();
        var rest = _process.StandardOutput.ReadToEnd();

        // A line that was cut off was not acknowledged to anybody.
        text.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return text.ConvertAll(line => line.Split(' ') is [var conversation, var seq, var id, _]
            ? (long.Parse(conversation), long.Parse(seq), Guid.Parse(id))
            : throw new InvalidOperationException(line));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
