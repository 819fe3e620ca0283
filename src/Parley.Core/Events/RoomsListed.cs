namespace Parley.Core.Events;

/// <summary>The rooms that the asker may know of, the fullest first.</summary>
public sealed record RoomsListed(IReadOnlyList<RoomSummary> Rooms, string? Tag) : Answer(Tag);
