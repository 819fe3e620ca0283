namespace Parley.Server.Delivery;

/// <summary>
/// Collects the outboxes that a turn has put something into, and starts their pumps when the turn is over: so that one
/// send carries everything that the turn had for a session. Used on the turn's thread.
/// </summary>
internal sealed class PumpQueue
{
    /// <summary>32 outboxes a work item: a send costs some 5 µs, so an item is a fair slice and its queueing costs nothing.</summary>
    private const int Slice = 32;

    private List<Outbox> _dirty = new(Slice);

    public void Add(Outbox outbox)
    {
        _dirty.Add(outbox);
        if (_dirty.Count == Slice)
        {
            _full.Add(_dirty);
            _dirty = new List<Outbox>(Slice);
        }
    }

    private readonly List<List<Outbox>> _full = [];

    public void Start()
    {
        if (_dirty.Count > 0)
        {
            _full.Add(_dirty);
            _dirty = new List<Outbox>(Slice);
        }

        foreach (var outboxes in _full)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static outboxes => PumpAll(outboxes), outboxes, preferLocal: false);
        }

        _full.Clear();
    }

    private static void PumpAll(List<Outbox> outboxes)
    {
        foreach (var outbox in outboxes)
        {
            outbox.Pump();
        }
    }
}
