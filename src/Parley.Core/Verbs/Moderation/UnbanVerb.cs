using Parley.Core.Community;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Moderation;

/// <summary>Lets people into a room again who were banned: whom as it was said, or the number that <c>/bans</c> shows.</summary>
internal static class UnbanVerb
{
    public static readonly Verb Row = new()
    {
        Name = "unban",
        Topic = HelpTopic.Moderation,
        Deed = Deed.Ban,
        Params = [Param.Room, Imposing.Whom],
        Run = static turn => Lifting.RunInRoom(turn, BanEffect.Ban),
    };
}
