using Microsoft.Extensions.Logging;

namespace Parley.Server.Tests.Harness;

/// <summary>Every log line of a server.</summary>
internal sealed class LogCollector : ILoggerProvider
{
    private readonly Lock _gate = new();
    private readonly List<LogLine> _lines = [];
    private readonly List<(Func<LogLine, bool> Wanted, int Left, TaskCompletionSource Seen)> _watchers = [];

    /// <summary>The lines that no test may leave behind.</summary>
    public IReadOnlyList<LogLine> Errors
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines.Where(l => l.Level >= LogLevel.Error)];
            }
        }
    }

    /// <summary>The errors that a test has provoked; they are no faults then.</summary>
    public IReadOnlyList<LogLine> TakeErrors()
    {
        lock (_gate)
        {
            List<LogLine> errors = [.. _lines.Where(l => l.Level >= LogLevel.Error)];
            _lines.RemoveAll(errors.Contains);
            return errors;
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    /// <summary>How many lines there are of this kind.</summary>
    public int Count(Func<LogLine, bool> wanted)
    {
        lock (_gate)
        {
            return _lines.Count(wanted);
        }
    }

    /// <summary>Done when as many lines of this kind were written, from the start on.</summary>
    public async Task WhenLoggedAsync(Func<LogLine, bool> wanted, int count = 1)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            var left = count - _lines.Count(wanted);
            if (left <= 0)
            {
                return;
            }

            _watchers.Add((wanted, left, seen));
        }

        await seen.Task.WaitAsync(Patience.Long);
    }

    private void Add(LogLine line)
    {
        lock (_gate)
        {
            _lines.Add(line);
            for (var i = _watchers.Count - 1; i >= 0; i--)
            {
                var (wanted, left, seen) = _watchers[i];
                if (!wanted(line))
                {
                    continue;
                }

                _watchers[i] = (wanted, left - 1, seen);
                if (left == 1)
                {
                    seen.SetResult();
                    _watchers.RemoveAt(i);
                }
            }
        }
    }

    private sealed class Logger(LogCollector log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => log.Add(new LogLine(logLevel, category, formatter(state, exception), exception));
    }
}
