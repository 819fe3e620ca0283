using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs;

/// <summary>Who is in a room.</summary>
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
            var people = room.People.Select(p => p.Nick).OrderBy(n => n.Key, StringComparer.Ordinal);
            turn.Answer(new PeopleListed(room.Name, [.. people], turn.Tag));
        }
    }
}
