using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>To a session that has just got its name.</summary>
public sealed record LoggedIn(Nick Nick, string? Tag) : Answer(Tag);
