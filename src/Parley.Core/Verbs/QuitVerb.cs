namespace Parley.Core.Verbs;

/// <summary>Ends the connection.</summary>
internal static class QuitVerb
{
    public static readonly Verb Row = new()
    {
        Name = "quit",
        Aliases = ["exit", "bye"],
        BeforeLogin = true,
        Run = static turn => turn.Session.End(CloseReason.Quit),
    };
}
