using Parley.Core.Community;
using Parley.Core.Conversations;
using Parley.Core.Facts;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Talking;

/// <summary>Says something to a room: what text without a command means.</summary>
public static class SayVerb
{
    private const int RoomAt = 0;
    private const int TextAt = 1;

    /// <summary>Its row.</summary>
    public static Verb Row { get; } = new()
    {
        Name = "say",
        Deed = Deed.Speak,
        Params = [Param.Room, Param.Text],
        WantsSettled = false,
        Run = static turn => Run(turn, FactKind.Said),
    };

    internal static void Run(Turn turn, FactKind kind)
    {
        if (!turn.TryRoom(RoomAt, out var room))
        {
            return;
        }

        if (turn.Session.Muted)
        {
            turn.Refuse(RefusalCode.Muted);
            return;
        }

        if (Speech.TryText(turn, TextAt, out var text) && !IsTooFast(turn, room))
        {
            turn.Post(room, kind, text);
        }
    }

    private static bool IsTooFast(Turn turn, Room room)
    {
        if (room.Options.SlowSeconds == 0
            || turn.Standing(room).Rank >= (int)Role.Voiced
            || room.Slow.Speak(turn.Person, turn.From, room.Options.SlowSeconds, turn.Hub.Elapsed) is not { } refusal)
        {
            return false;
        }

        turn.Refuse(refusal);
        return true;
    }
}
