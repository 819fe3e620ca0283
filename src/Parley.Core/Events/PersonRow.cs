using Parley.Core.Community;
using Parley.Core.Names;

namespace Parley.Core.Events;

/// <summary>Somebody in a room, as others see them.</summary>
/// <param name="Nick">The name.</param>
/// <param name="Role">What that person is there.</param>
/// <param name="Away">An account that is not connected.</param>
public sealed record PersonRow(Nick Nick, Role Role = Role.None, bool Away = false);
