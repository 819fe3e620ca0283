using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>Somebody is writing. Told to everyone else in the conversation; never stored.</summary>
public sealed record PersonTyping(RoomName? Room, Nick? To, Nick Nick) : ChatEvent;
