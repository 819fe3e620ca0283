namespace Parley.Testing.Fakes;

/// <summary>Work that nobody waits for: done when the test says so, however long the pause was to be.</summary>
public sealed class LaterWork
{
    private readonly Queue<Action> _work = [];

    /// <summary>How much waits.</summary>
    public int Pending => _work.Count;

    /// <summary>Takes some.</summary>
    public void Add<T>(Func<CancellationToken, Task<T>> work, Action<T> then)
        => _work.Enqueue(() =>
        {
            var asked = work(CancellationToken.None);
            then(asked.IsCompleted ? asked.GetAwaiter().GetResult() : throw new InvalidOperationException("The work really waits."));
        });

    /// <summary>The server that wanted it is no more.</summary>
    public void Forget() => _work.Clear();

    /// <summary>Does the oldest; false when none waits.</summary>
    public bool RunOne()
    {
        if (!_work.TryDequeue(out var work))
        {
            return false;
        }

        work();
        return true;
    }

    /// <summary>Does all of it, and what comes of it.</summary>
    public void RunAll()
    {
        while (RunOne())
        {
        }
    }
}
