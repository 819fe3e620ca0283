using Parley.Core.Community;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Moderation;

/// <summary>Lets people speak in a room again who were silenced: whom as it was said, or the number that <c>/bans</c> shows.</summary>
internal static class UnsilenceVerb
{
    public static readonly Verb Row = new()
    {
        Name = "unsilence",
        Topic = HelpTopic.Moderation,
        Deed = Deed.Silence,
        Params = [Param.Room, Imposing.Whom],
        Run = static turn => Lifting.RunInRoom(turn, BanEffect.Silence),
    };
}
