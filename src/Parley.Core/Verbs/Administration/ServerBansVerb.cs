using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Administration;

/// <summary>The bans of the server, and the exceptions from them.</summary>
internal static class ServerBansVerb
{
    public static readonly Verb Row = new()
    {
        Name = "server_bans",
        Topic = HelpTopic.Administration,
        Deed = Deed.BanFromServer,
        Run = static turn => turn.Answer(new BansListed(null, turn.Hub.Community.Bans.Standing(turn.Hub.Time.GetUtcNow()), turn.Tag)),
    };
}
