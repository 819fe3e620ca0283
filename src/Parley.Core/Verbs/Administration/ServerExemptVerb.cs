using Parley.Core.Community;
using Parley.Core.Policy;
using Parley.Core.Verbs.Moderation;

namespace Parley.Core.Verbs.Administration;

/// <summary>Makes an exception from the bans of the server. Whom is said as for a ban of a room.</summary>
internal static class ServerExemptVerb
{
    public static readonly Verb Row = new()
    {
        Name = "server_exempt",
        Topic = HelpTopic.Administration,
        Deed = Deed.BanFromServer,
        Params = [Imposing.Whom, Param.For, Param.Reason],
        Run = static turn => Imposing.RunOnServer(turn, BanEffect.Exempt),
    };
}
