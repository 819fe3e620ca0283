using Parley.Core.Community;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Moderation;

/// <summary>Takes an exception from the bans and silences of a room back: whom as it was said, or the number that <c>/bans</c> shows.</summary>
internal static class UnexemptVerb
{
    public static readonly Verb Row = new()
    {
        Name = "unexempt",
        Topic = HelpTopic.Moderation,
        Deed = Deed.Ban,
        Params = [Param.Room, Imposing.Whom],
        Run = static turn => Lifting.RunInRoom(turn, BanEffect.Exempt),
    };
}
