using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Talking;

/// <summary>Lets a room know that something is being written. Passes, and is not stored.</summary>
internal static class TypingVerb
{
    private const int RoomAt = 0;

    public static readonly Verb Row = new()
    {
        Name = "typing",
        Topic = HelpTopic.Talking,
        Deed = Deed.LookAround,
        Params = [Param.Room],
        Typed = false,
        WantsSettled = false,
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        // Whoever may not speak need not be told so before anything is said.
        if (turn.TryRoom(RoomAt, out var room)
            && !turn.Session.Muted
            && Authority.Judge(turn.Standing(room), room.Rules, Deed.Speak) is null)
        {
            room.TellOthers(turn.Person, new PersonTyping(room.Name, null, turn.Person.Nick));
        }
    }
}
