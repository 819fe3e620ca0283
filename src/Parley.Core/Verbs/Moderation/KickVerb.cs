using Parley.Core.Conversations;
using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Moderation;

/// <summary>Puts somebody out of a room, who may come back: <c>/kick mallory no milk</c>.</summary>
internal static class KickVerb
{
    private const int RoomAt = 0;
    private const int NickAt = 1;
    private const int ReasonAt = 2;

    public static readonly Verb Row = new()
    {
        Name = "kick",
        Topic = HelpTopic.Moderation,
        Deed = Deed.Kick,
        Params = [Param.Room, Param.Nick, Param.Reason],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryRoom(RoomAt, out var room) || !turn.TryPersonIn(room, NickAt, out var person) || !turn.TryReason(ReasonAt, out var reason)
            || !turn.May(room, Deed.Kick, person))
        {
            return;
        }

        if (turn.TrySave([.. Enforcement.Removal(person, room), turn.Audit(room, Deed.Kick, person.Nick.Text, reason)]))
        {
            turn.Hub.Enforcement.Remove(person, room, turn.Person.Nick, reason, isBan: false, alsoTell: turn.Session);
            turn.Answer(new Done(turn.Tag));
        }
    }
}
