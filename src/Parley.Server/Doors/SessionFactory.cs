using Parley.Server.Delivery;
using Parley.Server.Guarding;

namespace Parley.Server.Doors;

/// <summary>Makes a door's session for a new connection.</summary>
internal delegate DoorSession SessionFactory(Link link, Visitor visitor);
