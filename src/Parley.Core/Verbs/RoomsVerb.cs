using Parley.Core.Events;

namespace Parley.Core.Verbs;

/// <summary>Which rooms there are.</summary>
internal static class RoomsVerb
{
    public static readonly Verb Row = new() { Name = "rooms", Aliases = ["list"], Run = Run };

    private static void Run(Turn turn)
    {
        var rooms = turn.Hub.Rooms.Open
            .Select(r => new RoomSummary(r.Name, r.Count, r.Topic?.Text ?? "", r.Has(turn.Person)))
            .OrderByDescending(r => r.People)
            .ThenBy(r => r.Name.Key, StringComparer.Ordinal);
        turn.Answer(new RoomsListed([.. rooms], turn.Tag));
    }
}
