using System.Diagnostics.CodeAnalysis;
using Parley.Core.Conversations;
using Parley.Core.Events;

namespace Parley.Core.People;

/// <summary>One connection of one person, as the core sees it. Touched on the turn's thread only.</summary>
/// <param name="sink">Where its events go.</param>
public sealed class Session(ISessionSink sink)
{
    /// <summary>Whose it is; null until it has a name.</summary>
    public Person? Person { get; internal set; }

    /// <summary>Whether a name was taken.</summary>
    [MemberNotNullWhen(true, nameof(Person))]
    public bool IsLoggedIn => Person is not null;

    /// <summary>No room posts, in or out; whispers and notices still arrive.</summary>
    public bool Muted { get; internal set; }

    /// <summary>Where text goes that names no room.</summary>
    public Room? Current { get; internal set; }

    /// <summary>The connection is over: nothing more is told.</summary>
    public bool IsOver { get; internal set; }

    /// <summary>Tells the session something.</summary>
    internal void Tell(ChatEvent happened)
    {
        if (!IsOver)
        {
            sink.Deliver(happened);
        }
    }

    /// <summary>Says goodbye and closes.</summary>
    internal void End(CloseReason reason) => sink.End(reason);
}
