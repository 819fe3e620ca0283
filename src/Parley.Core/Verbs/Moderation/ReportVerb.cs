using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Limits;
using Parley.Core.Names;
using Parley.Core.People;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Moderation;

/// <summary>
/// Tells those who keep order in a room, and the administrators, that something is wrong: <c>/report mallory sells watches</c>.
/// Those who are not there find it in the audit.
/// </summary>
internal static class ReportVerb
{
    private const int RoomAt = 0;
    private const int NickAt = 1;
    private const int ReasonAt = 2;

    public static readonly Verb Row = new()
    {
        Name = "report",
        Topic = HelpTopic.Rooms,
        Deed = Deed.Report,
        Params = [Param.Room, Param.Nick, Param.Reason with { Optional = false }],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryRoom(RoomAt, out var room) || !turn.TryReason(ReasonAt, out var reason))
        {
            return;
        }

        // Whoever did it may be gone by now.
        if (!Nick.TryParse(turn[NickAt], out var whom, out var malformed))
        {
            turn.Refuse(malformed);
        }
        else if (reason is null)
        {
            turn.Refuse(RefusalCode.MissingParameter, "reason");
        }
        else if (turn.Take(Rated.Report) is { } tooOften)
        {
            turn.Refuse(tooOften);
        }
        else if (turn.TrySave(turn.Audit(room, Deed.Report, whom.Text, reason)))
        {
            var reported = new Reported(room.Name, turn.Person.Nick, whom.Text, reason, turn.Hub.Time.GetUtcNow());
            foreach (var keeper in Keepers(turn.Hub, room))
            {
                keeper.Tell(reported);
            }

            turn.Note(NoteCode.ReportSent, room.Name.Text);
        }
    }

    /// <summary>Those who keep order in the room, also from outside, and the administrators.</summary>
    private static IEnumerable<Person> Keepers(Hub hub, Room room)
        => hub.People.Accounts.Where(p => p.IsOnline && (p.IsAdministrator || room.RoleOf(p) >= Role.Moderator))
            .Concat(room.People.Where(p => !p.IsAccount && room.RoleOf(p) >= Role.Moderator));
}
