namespace Parley.Server.Turns;

/// <summary>
/// What the sessions have handed in, in the order in which they did. Many producers, one consumer, which takes everything
/// there is at once. Its length is bounded by what each session may have under way.
/// </summary>
internal sealed class TurnQueue
{
    // Monitor, and not Lock, for its Wait and Pulse.
    private readonly object _gate = new();
    private List<TurnStep> _filling = [];
    private bool _sleeping;
    private bool _stopped;

    /// <summary>Adds a step. False when the loop has stopped and will not run it.</summary>
    public bool Add(in TurnStep step)
    {
        lock (_gate)
        {
            if (_stopped)
            {
                return false;
            }

            _filling.Add(step);
            if (_sleeping)
            {
                Monitor.Pulse(_gate);
            }

            return true;
        }
    }

    /// <summary>No more steps are taken; those that are there still are.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _stopped = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Whether there is nothing to do at the moment.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _filling.Count == 0;
            }
        }
    }

    /// <summary>Swaps the steps that have come in for an empty list, waiting for the first one.</summary>
    /// <param name="list">An empty list; afterwards, the steps.</param>
    /// <returns>False when the queue was stopped and is empty.</returns>
    public bool Take(ref List<TurnStep> list)
    {
        lock (_gate)
        {
            while (_filling.Count == 0)
            {
                if (_stopped)
                {
                    return false;
                }

                _sleeping = true;
                Monitor.Wait(_gate);
                _sleeping = false;
            }

            (list, _filling) = (_filling, list);
            return true;
        }
    }
}
