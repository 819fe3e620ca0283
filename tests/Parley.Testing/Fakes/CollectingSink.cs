using Parley.Core;
using Parley.Core.Events;
using Parley.Core.People;

namespace Parley.Testing.Fakes;

/// <summary>The outer end of a session that keeps everything it is told.</summary>
public sealed class CollectingSink : ISessionSink
{
    private readonly List<ChatEvent> _events = [];

    /// <summary>What it was told, from the beginning or from the last <see cref="Clear"/> on.</summary>
    public IReadOnlyList<ChatEvent> Events => _events;

    /// <summary>Why it was told to end; null while it was not.</summary>
    public CloseReason? Ended { get; private set; }

    /// <summary>Called with each event after it is kept.</summary>
    public Action<ChatEvent>? Delivered { get; set; }

    public void Deliver(ChatEvent happened)
    {
        _events.Add(happened);
        Delivered?.Invoke(happened);
    }

    public void End(CloseReason reason) => Ended ??= reason;

    /// <summary>Forgets what it was told.</summary>
    public void Clear() => _events.Clear();
}
