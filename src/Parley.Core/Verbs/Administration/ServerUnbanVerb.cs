using Parley.Core.Community;
using Parley.Core.Policy;
using Parley.Core.Verbs.Moderation;

namespace Parley.Core.Verbs.Administration;

/// <summary>Lets people onto the server again. Whom is said as for a ban of a room.</summary>
internal static class ServerUnbanVerb
{
    public static readonly Verb Row = new()
    {
        Name = "server_unban",
        Topic = HelpTopic.Administration,
        Deed = Deed.BanFromServer,
        Params = [Imposing.Whom],
        Run = static turn => Lifting.RunOnServer(turn, BanEffect.Ban),
    };
}
