namespace Parley.Server.Doors;

/// <summary>
/// How many requests of a session are under way. Past the bound, or behind one that waits for something slow, the next
/// one has to wait, so that the order of the answers is the order of the requests.
/// </summary>
internal sealed class Inflight
{
    /// <summary>64 under way: what a client on a slow line can send before the first answer, and far more than the turn needs to group.</summary>
    private const int Max = 64;

    private readonly Lock _gate = new();
    private int _count;
    private bool _alone;
    private TaskCompletionSource? _less;

    /// <summary>Counts one more.</summary>
    /// <param name="alone">Nothing may follow until it is done.</param>
    /// <returns>False when it has to wait.</returns>
    public bool TryEnter(bool alone)
    {
        lock (_gate)
        {
            if (_count >= Max || (_alone && _count > 0))
            {
                return false;
            }

            _count++;
            _alone = alone;
            return true;
        }
    }

    /// <summary>One is done.</summary>
    public void Leave()
    {
        TaskCompletionSource? less = null;
        lock (_gate)
        {
            _count--;
            if (_count < Max / 2)
            {
                (less, _less) = (_less, null);
            }
        }

        less?.SetResult();
    }

    /// <summary>Done when it is worth trying again.</summary>
    public Task WhenLess()
    {
        lock (_gate)
        {
            if (_count == 0 || (!_alone && _count < Max / 2))
            {
                return Task.CompletedTask;
            }

            _less ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _less.Task;
        }
    }
}
