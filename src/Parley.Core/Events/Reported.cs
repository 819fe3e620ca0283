using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>To those who keep order: somebody says that something is wrong.</summary>
/// <param name="Room">Where.</param>
/// <param name="By">Who says it.</param>
/// <param name="Whom">About whom, by the name that was given.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Time">When, UTC.</param>
public sealed record Reported(RoomName Room, Nick By, string Whom, string Reason, DateTimeOffset Time) : ChatEvent;
