using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Rooms;

/// <summary>Which rooms there are, as far as the asker may know of them.</summary>
internal static class RoomsVerb
{
    public static readonly Verb Row = new() { Name = "rooms", Deed = Deed.ListRooms, Aliases = ["list"], Run = Run };

    private static void Run(Turn turn)
    {
        var rooms = turn.Hub.Rooms.Open
            .Where(r => Authority.Judge(turn.Standing(r), r.Rules, Deed.SeeRoom) is null)
            .Select(r => new RoomSummary(r.Name, r.Count, r.Topic?.Text ?? "", r.Has(turn.Person)))
            .OrderByDescending(r => r.People)
            .ThenBy(r => r.Name.Key, StringComparer.Ordinal);
        turn.Answer(new RoomsListed([.. rooms], turn.Tag));
    }
}
