namespace Parley.Wire.Json.Modern.Objects;

/// <summary>A line of <c>rooms</c>.</summary>
/// <param name="Room">Its name.</param>
/// <param name="People">How many are in it.</param>
/// <param name="Topic">What it is about; empty for nothing.</param>
/// <param name="Joined">Whether the asker is in it.</param>
public sealed record RoomRow(string Room, int People, string Topic, bool Joined);
