using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>Who is in a room, in the order of their names.</summary>
public sealed record PeopleListed(RoomName Room, IReadOnlyList<PersonRow> People, string? Tag) : Answer(Tag);
