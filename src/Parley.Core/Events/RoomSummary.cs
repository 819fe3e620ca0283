using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>A line of the list of rooms.</summary>
/// <param name="Name">The room.</param>
/// <param name="People">How many are in it.</param>
/// <param name="Topic">What it is about; empty for nothing.</param>
/// <param name="Joined">Whether the asker is in it.</param>
public sealed record RoomSummary(RoomName Name, int People, string Topic, bool Joined);
