namespace Parley.Core.Events;

/// <summary>Something that a session is told: a fact, a notice, or the answer to what it asked.</summary>
public abstract record ChatEvent
{
    /// <summary>How many renderings one event can have: one or two for every dialect there is.</summary>
    public const int Slots = 16;

    private object?[]? _renderings;

    /// <summary>
    /// A place for whoever renders the event to keep the result, so that it is made once however many are told.
    /// The core never looks. Read and written on the turn's thread only.
    /// </summary>
    public object? this[int slot]
    {
        get => _renderings?[slot];
        set => (_renderings ??= new object?[Slots])[slot] = value;
    }
}
