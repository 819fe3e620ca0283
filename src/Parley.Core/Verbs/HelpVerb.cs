using Parley.Core.Events;

namespace Parley.Core.Verbs;

/// <summary>What can be typed here.</summary>
internal static class HelpVerb
{
    public static readonly Verb Row = new()
    {
        Name = "help",
        Aliases = ["h", "?"],
        BeforeLogin = true,
        WantsSettled = false,
        Run = static turn => turn.Answer(new HelpGiven([.. VerbTable.All.Where(v => v.Typed)], turn.Tag)),
    };
}
