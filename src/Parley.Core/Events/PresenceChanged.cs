using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>Somebody with an account is there, or is not, and is in the same rooms as before. Told to everyone else in them.</summary>
public sealed record PresenceChanged(Nick Nick, bool Online, DateTimeOffset Time) : ChatEvent;
