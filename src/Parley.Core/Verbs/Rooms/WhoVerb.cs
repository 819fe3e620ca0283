using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Rooms;

/// <summary>Who is in a room, as what, and who of them is away.</summary>
internal static class WhoVerb
{
    public static readonly Verb Row = new()
    {
        Name = "who",
        Deed = Deed.LookAround,
        Aliases = ["ls", "names"],
        Params = [Param.Room],
        WantsSettled = false,
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (turn.TryRoom(0, out var room))
        {
            var people = room.People
                .Select(p => new PersonRow(p.Nick, room.RoleOf(p), Away: !p.IsOnline))
                .OrderBy(p => p.Nick.Key, StringComparer.Ordinal);
            turn.Answer(new PeopleListed(room.Name, [.. people], turn.Tag));
        }
    }
}
