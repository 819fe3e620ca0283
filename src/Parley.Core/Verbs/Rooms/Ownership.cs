using Parley.Core.Community;

namespace Parley.Core.Verbs.Rooms;

/// <summary>Who owns which rooms.</summary>
internal static class Ownership
{
    /// <summary>The rooms that an account owns.</summary>
    public static IEnumerable<Conversations.Room> RoomsOf(Hub hub, AccountRecord account) => hub.Rooms.Open.Where(r => r.Roles.Owner == account.Id);

    /// <summary>Whether the account may own one more. Refuses otherwise.</summary>
    public static bool MayOwn(Turn turn, AccountRecord account)
    {
        var most = turn.Hub.Community.Limits.MaxRoomsOwned;
        if (RoomsOf(turn.Hub, account).Count() < most)
        {
            return true;
        }

        turn.Refuse(new Refusal(RefusalCode.TooManyOwned, account.Name) { Limit = most });
        return false;
    }
}
