using Parley.Core.Community;
using Parley.Core.Policy;
using Parley.Core.Verbs.Moderation;

namespace Parley.Core.Verbs.Administration;

/// <summary>Keeps people off the server, for a while or for good. Whom is said as for a ban of a room.</summary>
internal static class ServerBanVerb
{
    public static readonly Verb Row = new()
    {
        Name = "server_ban",
        Topic = HelpTopic.Administration,
        Deed = Deed.BanFromServer,
        Params = [Imposing.Whom, Param.For, Param.Reason],
        Run = static turn => Imposing.RunOnServer(turn, BanEffect.Ban),
    };
}
