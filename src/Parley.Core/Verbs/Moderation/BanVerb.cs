using Parley.Core.Community;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Moderation;

/// <summary>Keeps people out of a room, for a while or for good: <c>/ban mallory 7d spam</c>, <c>/ban bad*</c>, <c>/ban @203.0.113.0/24</c>; see <see cref="BanMask"/>.</summary>
internal static class BanVerb
{
    public static readonly Verb Row = new()
    {
        Name = "ban",
        Topic = HelpTopic.Moderation,
        Deed = Deed.Ban,
        Params = [Param.Room, Imposing.Whom, Param.For, Param.Reason],
        Run = static turn => Imposing.RunInRoom(turn, BanEffect.Ban),
    };
}
