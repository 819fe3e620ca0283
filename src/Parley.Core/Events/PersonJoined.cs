using Parley.Core.Names;
using Parley.Core.People;

namespace Parley.Core.Events;

/// <summary>Somebody came into a room. Told to everyone in it, the arriving session included.</summary>
public sealed record PersonJoined(RoomName Room, Nick Nick, Session Origin, DateTimeOffset Time) : ChatEvent;
