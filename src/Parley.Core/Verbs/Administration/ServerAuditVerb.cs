using Parley.Core.Policy;
using Parley.Core.Verbs.Moderation;

namespace Parley.Core.Verbs.Administration;

/// <summary>Everything that moderators and administrators did, newest first, in all rooms and on the server.</summary>
internal static class ServerAuditVerb
{
    public static readonly Verb Row = new()
    {
        Name = "server_audit",
        Topic = HelpTopic.Administration,
        Deed = Deed.ReadServerAudit,
        Params = [Auditing.Limit, Auditing.Before],
        Run = static turn => Auditing.Read(turn, room: null, limitAt: 0),
        Waits = true,
    };
}
