using Parley.Core.Events;

namespace Parley.Core.Verbs;

/// <summary>Lets a room know that something is being written. Passes, and is not stored.</summary>
internal static class TypingVerb
{
    private const int RoomAt = 0;

    public static readonly Verb Row = new()
    {
        Name = "typing",
        Params = [Param.Room],
        Typed = false,
        WantsSettled = false,
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (turn.TryRoom(RoomAt, out var room) && !turn.Session.Muted)
        {
            room.TellOthers(turn.Person, new PersonTyping(room.Name, null, turn.Person.Nick));
        }
    }
}
