using Parley.Core.Facts;
using Parley.Core.Names;
using Parley.Core.People;

namespace Parley.Core.Events;

/// <summary>A fact, told to everyone in its conversation, the sender's own sessions included.</summary>
/// <param name="Room">The room; null between two people.</param>
/// <param name="To">Between two people, who it was sent to; null in a room.</param>
/// <param name="Fact">What happened.</param>
/// <param name="Origin">The session it came from, which some dialects do not tell; null once it is history.</param>
public sealed record FactHappened(RoomName? Room, Nick? To, Fact Fact, Session? Origin) : ChatEvent
{
    /// <summary>It is one of many that the server does by itself: words say nothing of it, objects do.</summary>
    public bool IsQuiet { get; init; }
}
