using Parley.Core.Community;
using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>A room in which somebody is.</summary>
/// <param name="Room">The room.</param>
/// <param name="Role">What that person is there.</param>
public sealed record PersonPlace(RoomName Room, Role Role);
