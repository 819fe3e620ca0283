using Parley.Core.Community;
using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>Somebody is something else in a room than before. Told to everyone in it, and to the person.</summary>
/// <param name="Room">The room.</param>
/// <param name="Nick">Who it is about.</param>
/// <param name="Role">What that person is now.</param>
/// <param name="By">Who decided it.</param>
/// <param name="Time">When, UTC.</param>
public sealed record RoleChanged(RoomName Room, Nick Nick, Role Role, Nick By, DateTimeOffset Time) : ChatEvent;
