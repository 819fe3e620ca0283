using Parley.Core.Events;

namespace Parley.Core.Verbs;

/// <summary>Asks whether the server is there. The answer comes after those to everything sent before.</summary>
internal static class PingVerb
{
    public static readonly Verb Row = new()
    {
        Name = "ping",
        Topic = HelpTopic.Talking,
        BeforeLogin = true,
        Typed = false,
        Run = static turn => turn.Answer(new Ponged(turn.Tag)),
    };
}
