using Parley.Core.Events;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Moderation;

/// <summary>The bans, silences and exceptions of a room.</summary>
internal static class BansVerb
{
    private const int RoomAt = 0;

    public static readonly Verb Row = new()
    {
        Name = "bans",
        Topic = HelpTopic.Moderation,
        Deed = Deed.ListBans,
        Params = [Param.Room],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (turn.TryRoom(RoomAt, out var room))
        {
            turn.Answer(new BansListed(room.Name, room.Bans.Standing(turn.Hub.Time.GetUtcNow()), turn.Tag));
        }
    }
}
