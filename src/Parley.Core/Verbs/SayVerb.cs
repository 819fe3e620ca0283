using Parley.Core.Facts;

namespace Parley.Core.Verbs;

/// <summary>Says something to a room: what text without a command means.</summary>
public static class SayVerb
{
    private const int RoomAt = 0;
    private const int TextAt = 1;

    /// <summary>Its row.</summary>
    public static Verb Row { get; } = new()
    {
        Name = "say",
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

        if (Speech.TryText(turn, TextAt, out var text))
        {
            turn.Post(room, kind, text);
        }
    }
}
