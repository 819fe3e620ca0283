using Parley.Core.Community;
using Parley.Core.Policy;

namespace Parley.Core.Conversations;

/// <summary>One thing that can be set of a room.</summary>
/// <param name="Name">Its name, in snake case; typed with hyphens as well.</param>
/// <param name="Deed">Who may set it.</param>
/// <param name="Show">How it is set, as it would be typed; of a password only whether there is one.</param>
/// <param name="Takes">The values that it can have, as they are typed.</param>
/// <param name="Read">The options with another value; null for a value that it cannot have.</param>
internal sealed record RoomSetting(
    string Name, Deed Deed, Func<RoomOptions, string> Show, Func<Hub, string> Takes, Func<Hub, RoomOptions, string, RoomOptions?> Read)
{
    /// <summary>It keeps people out; so it is nothing for the lobby, where everyone begins.</summary>
    public bool IsEntrance { get; init; }

    /// <summary>It is about what is kept, and so for rooms that are.</summary>
    public bool IsKept { get; init; }
}
