using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs;

/// <summary>What can be typed here, and is for whoever asks.</summary>
internal static class HelpVerb
{
    public static readonly Verb Row = new()
    {
        Name = "help",
        Aliases = ["h", "?"],
        BeforeLogin = true,
        WantsSettled = false,
        Run = static turn => turn.Answer(new HelpGiven([.. VerbTable.All.Where(v => v.Typed && IsFor(turn, v))], turn.Tag)),
    };

    /// <summary>What only somebody else may do is no help: of the deeds of a room, those that may be done in the current one.</summary>
    private static bool IsFor(Turn turn, Verb verb)
    {
        var room = DeedTable.Of(verb.Deed).Place == Place.Room ? turn.Session.Current : null;
        return Authority.Judge(turn.Standing(room), room?.Rules, verb.Deed)?.Code is not (RefusalCode.NotAllowed or RefusalCode.OutOfScope);
    }
}
