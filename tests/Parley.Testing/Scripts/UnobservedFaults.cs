using System.Collections.Concurrent;

namespace Parley.Testing.Scripts;

/// <summary>Exceptions of tasks that nobody looked at, while it exists.</summary>
public sealed class UnobservedFaults : IDisposable
{
    private readonly ConcurrentQueue<string> _faults = [];

    public UnobservedFaults() => TaskScheduler.UnobservedTaskException += Note;

    /// <summary>Those of every task that is out of reach by now; a collection of garbage finds them.</summary>
    public IReadOnlyCollection<string> Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return _faults;
    }

    public void Dispose() => TaskScheduler.UnobservedTaskException -= Note;

    private void Note(object? sender, UnobservedTaskExceptionEventArgs fault)
        => _faults.Enqueue($"A task failed and nobody looked: {fault.Exception}");
}
