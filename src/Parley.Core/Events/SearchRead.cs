using Parley.Core.Names;
using Parley.Core.Ports;

namespace Parley.Core.Events;

/// <summary>What a search found, newest first.</summary>
/// <param name="Room">The room; null between two people.</param>
/// <param name="Term">What was looked for.</param>
/// <param name="Page">The facts.</param>
/// <param name="Tag">The request's mark.</param>
public sealed record SearchRead(RoomName? Room, string Term, FactPage Page, string? Tag) : Answer(Tag)
{
    /// <summary>Between two people, the other one.</summary>
    public Nick? With { get; init; }
}
