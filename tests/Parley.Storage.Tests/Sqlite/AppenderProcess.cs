using System.Diagnostics;
using System.Globalization;
using Parley.Core.Ports;
using Parley.Storage.Sqlite;
using Stored = Parley.Core.Facts.Fact;

namespace Parley.Storage.Tests.Sqlite;

/// <summary>A process that writes until it is killed; what it prints is in its Program.cs.</summary>
internal sealed class AppenderProcess : IDisposable
{
    private const int Rooms = 40;

    private readonly Process _process;
    private readonly List<string> _lines = [];

    public AppenderProcess(string folder, int seed)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Parley.Storage.Appender.dll"), folder, $"{seed}" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
    }

    /// <summary>What it was told is stored, so far.</summary>
    public Acknowledged Acknowledged => new([.. _lines]);

    /// <summary>Reads so many lines more.</summary>
    public void Read(int lines)
    {
        for (var i = 0; i < lines; i++)
        {
            ReadLine();
        }
    }

    /// <summary>Has a backup made, and goes on reading until it is there.</summary>
    public void BackUp(string file)
    {
        _process.StandardInput.WriteLine($"backup {file}");
        _process.StandardInput.Flush();
        while (ReadLine() != "backed up")
        {
            // It is writing meanwhile.
        }
    }

    /// <summary>Kills it as hard as can be, and reads the rest.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
        var rest = _process.StandardOutput.ReadToEnd();

        // A line that was cut off was not acknowledged to anybody.
        _lines.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Everything in the conversations that it writes to.</summary>
    public static async Task<Dictionary<long, List<Stored>>> ReadAsync(SqliteConversationLog log)
    {
        var stored = new Dictionary<long, List<Stored>>();
        for (var i = 0; i < Rooms; i++)
        {
            var room = log.Open(new ConversationKey(ConversationKind.Room, string.Create(CultureInfo.InvariantCulture, $"room {i}")), 0).Record!;
            var facts = stored[room.Id] = [];
            for (FactPage page = new([], More: true); page.More; facts.AddRange(page.Facts))
            {
                page = await log.ReadAsync(room.Id, new PageRequest(PageAnchor.After, facts.Count, 1000), TestContext.Current.CancellationToken);
            }

            Assert.Equal(room.LastSeq, facts.Count);
            Assert.Equal(Enumerable.Range(1, facts.Count).Select(n => (long)n), facts.Select(f => f.Seq));
            Assert.Equal(facts.Select(f => f.Id).Order(), facts.Select(f => f.Id));
        }

        return stored;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private string ReadLine()
    {
        var line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"It ended by itself: {_lines.LastOrDefault()}");
        _lines.Add(line);
        return line;
    }
}
