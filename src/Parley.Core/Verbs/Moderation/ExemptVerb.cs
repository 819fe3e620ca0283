using Parley.Core.Community;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Moderation;

/// <summary>Makes an exception from the bans and silences of a room. Whom is said as for a ban.</summary>
internal static class ExemptVerb
{
    public static readonly Verb Row = new()
    {
        Name = "exempt",
        Topic = HelpTopic.Moderation,
        Deed = Deed.Ban,
        Params = [Param.Room, Imposing.Whom, Param.For, Param.Reason],
        Run = static turn => Imposing.RunInRoom(turn, BanEffect.Exempt),
    };
}
