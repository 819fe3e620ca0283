using Parley.Core.Community;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Moderation;

/// <summary>Has people say nothing in a room, for a while or for good; they stay in and read. Whom is said as for a ban.</summary>
internal static class SilenceVerb
{
    public static readonly Verb Row = new()
    {
        Name = "silence",
        Topic = HelpTopic.Moderation,
        Deed = Deed.Silence,
        Params = [Param.Room, Imposing.Whom, Param.For, Param.Reason],
        Run = static turn => Imposing.RunInRoom(turn, BanEffect.Silence),
    };
}
