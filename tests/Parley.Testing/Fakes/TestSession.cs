using Parley.Core;
using Parley.Core.Events;
using Parley.Core.People;
using Parley.Testing.Scripts;

namespace Parley.Testing.Fakes;

/// <summary>Somebody who asks a hub for things, and what comes of it.</summary>
/// <param name="hub">Which.</param>
/// <param name="session">The connection.</param>
/// <param name="sink">What it is told.</param>
public sealed class TestSession(Hub hub, Session session, CollectingSink sink)
{
    public Session Session => session;

    public CollectingSink Sink => sink;

    /// <summary>Everything it was told since the last look.</summary>
    public IReadOnlyList<ChatEvent> Told
    {
        get
        {
            var told = sink.Events.ToList();
            sink.Clear();
            return told;
        }
    }

    /// <summary>The same as <see cref="Told"/>, each in short: <c>said hi alice tea</c>.</summary>
    public IReadOnlyList<string> Saw => [.. Told.SelectMany(SeenEvents.Of).Select(s => s.Brief)];

    /// <summary>Asks, in a group of its own.</summary>
    public TestSession Do(string verb, params ReadOnlySpan<(string Name, string? Value)> arguments) => Do(verb, null, arguments);

    /// <summary>Asks with a mark, in a group of its own.</summary>
    public TestSession Do(string verb, string? tag, params ReadOnlySpan<(string Name, string? Value)> arguments)
    {
        Ask(verb, tag, arguments);
        hub.Settle();
        return this;
    }

    /// <summary>Asks, as one of a group that has yet to be settled.</summary>
    public TestSession Ask(string verb, string? tag, params ReadOnlySpan<(string Name, string? Value)> arguments)
    {
        hub.Handle(session, Acts.Of(verb, tag, arguments));
        return this;
    }

    /// <summary>Says it in the current room, in a group of its own.</summary>
    public TestSession Say(string text, string? tag = null) => Do("say", tag, ("text", text));

    /// <summary>The connection is over.</summary>
    public void Disconnect(string? reason = null) => hub.Disconnect(session, reason);
}
