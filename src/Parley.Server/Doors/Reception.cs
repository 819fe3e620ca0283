namespace Parley.Server.Doors;

/// <summary>How a door receives a new connection.</summary>
/// <param name="Open">Makes a session for it.</param>
/// <param name="TurnedAway">All that is said to it when there are too many.</param>
internal sealed record Reception(SessionFactory Open, byte[] TurnedAway);
