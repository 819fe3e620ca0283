using Parley.Server.Delivery;

namespace Parley.Server.Doors;

/// <summary>Makes a door's session for a new connection.</summary>
internal delegate DoorSession SessionFactory(Link link);
