using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs;

/// <summary>What can be typed here, and is for whoever asks: all of it, or what is of a topic, or one command.</summary>
internal static class HelpVerb
{
    private const int AboutAt = 0;

    public static readonly Verb Row = new()
    {
        Name = "help",
        Aliases = ["h", "?"],
        Params = [new Param("about", Optional: true)],
        BeforeLogin = true,
        WantsSettled = false,
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        // What somebody asks about by name is no secret, even where it may not be done.
        var verbs = VerbTable.All.Where(v => v.Typed);
        var found = (turn[AboutAt] is { } about ? verbs.Where(v => IsAbout(v, about.TrimStart('/'))) : verbs.Where(v => IsFor(turn, v))).ToList();
        if (found.Count == 0)
        {
            turn.Refuse(RefusalCode.UnknownVerb, turn[AboutAt]);
        }
        else
        {
            turn.Answer(new HelpGiven(found, turn.Tag) { About = turn[AboutAt] });
        }
    }

    private static bool IsAbout(Verb verb, string about)
        => string.Equals(verb.Topic.ToString(), about, StringComparison.OrdinalIgnoreCase)
            || (VerbTable.TryFindTyped(about, out var named) && named == verb);

    /// <summary>What only somebody else may do is no help: of the deeds of a room, those that may be done in the current one.</summary>
    private static bool IsFor(Turn turn, Verb verb)
    {
        var room = DeedTable.Of(verb.Deed).Place == Place.Room ? turn.Session.Current : null;
        return Authority.Judge(turn.Standing(room), room?.Rules, verb.Deed)?.Code is not (RefusalCode.NotAllowed or RefusalCode.OutOfScope);
    }
}
