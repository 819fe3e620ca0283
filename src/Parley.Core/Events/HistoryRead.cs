using Parley.Core.Names;
using Parley.Core.Ports;

namespace Parley.Core.Events;

/// <summary>A page of what was said in a conversation.</summary>
/// <param name="Room">The room; null between two people.</param>
/// <param name="With">Between two people, the other one.</param>
/// <param name="Page">The facts.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record HistoryRead(RoomName? Room, Nick? With, FactPage Page, string? Tag) : Answer(Tag)
{
    /// <summary>Words are to show the <c>seq</c> of each post; objects always do.</summary>
    public bool Numbered { get; init; }
}
