using Parley.Core.Community;

namespace Parley.Core.Policy;

/// <summary>What one deed asks for.</summary>
/// <param name="Place">Where it is done.</param>
/// <param name="Scope">What the session has to be for.</param>
/// <param name="Least">In a room, the least role.</param>
/// <param name="NeedsAccount">No guest does it.</param>
/// <param name="IsSpeech">Whoever is silent does not do it: banned, silenced, a guest where guests only read, without voice where that counts.</param>
/// <param name="OwnedRoom">In a room, it is done only where the room is registered.</param>
internal sealed record DeedRule(
    Place Place, Scopes Scope, Role Least = Role.None, bool NeedsAccount = false, bool IsSpeech = false, bool OwnedRoom = false);
