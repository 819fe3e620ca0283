using Parley.Core.Community;
using Parley.Core.Policy;
using Parley.Core.Verbs.Moderation;

namespace Parley.Core.Verbs.Administration;

/// <summary>Takes an exception from the bans of the server back. Whom is said as for a ban of a room.</summary>
internal static class ServerUnexemptVerb
{
    public static readonly Verb Row = new()
    {
        Name = "server_unexempt",
        Topic = HelpTopic.Administration,
        Deed = Deed.BanFromServer,
        Params = [Imposing.Whom],
        Run = static turn => Lifting.RunOnServer(turn, BanEffect.Exempt),
    };
}
