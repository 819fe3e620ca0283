using Parley.Core;
using Parley.Core.Verbs;
using Parley.Server.Doors;

namespace Parley.Server.Turns;

/// <summary>One thing for the turn's thread to do. Exactly one of the three is there.</summary>
/// <param name="Session">For whom; null for the server itself.</param>
/// <param name="Act">A request.</param>
/// <param name="Refusal">An answer to input that is no request.</param>
/// <param name="Tag">The mark for that answer.</param>
/// <param name="Run">Anything else.</param>
/// <param name="Counted">Whether the session counts it as under way.</param>
internal readonly record struct TurnStep(DoorSession? Session, Act? Act, Refusal? Refusal, string? Tag, Action? Run, bool Counted);
