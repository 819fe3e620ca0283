using Parley.Core.Community;

namespace Parley.Core.Events;

/// <summary>What somebody is in a room.</summary>
/// <param name="Nick">The name.</param>
/// <param name="Role">What that person is.</param>
public sealed record RoleRow(string Nick, Role Role);
