using Parley.Core.Policy;

namespace Parley.Core.Verbs.Moderation;

/// <summary>What those who keep order in a room did, newest first, and what was reported there.</summary>
internal static class AuditVerb
{
    private const int RoomAt = 0;

    public static readonly Verb Row = new()
    {
        Name = "audit",
        Topic = HelpTopic.Moderation,
        Deed = Deed.ReadAudit,
        Params = [Param.Room, Auditing.Limit, Auditing.Before],
        Run = Run,
        Waits = true,
    };

    private static void Run(Turn turn)
    {
        if (turn.TryRoom(RoomAt, out var room))
        {
            Auditing.Read(turn, room, limitAt: RoomAt + 1);
        }
    }
}
