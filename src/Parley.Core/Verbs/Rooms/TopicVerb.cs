using Parley.Core.Events;
using Parley.Core.Facts;
using Parley.Core.Limits;
using Parley.Core.Policy;

namespace Parley.Core.Verbs.Rooms;

/// <summary>Says what a room is about; with a text, changes it. An empty text in a request object takes the topic away.</summary>
internal static class TopicVerb
{
    private const int RoomAt = 0;
    private const int TextAt = 1;

    public static readonly Verb Row = new()
    {
        Name = "topic",
        Deed = Deed.LookAround,
        Params = [Param.Room, Param.Text with { Optional = true }],
        Run = Run,
    };

    private static void Run(Turn turn)
    {
        if (!turn.TryRoom(RoomAt, out var room))
        {
            return;
        }

        if (turn[TextAt] is not { } raw)
        {
            turn.Answer(new TopicTold(room.Name, room.Topic, turn.Tag));
            return;
        }

        if (!turn.May(room, Deed.SetTopic))
        {
            return;
        }

        var text = PlainText.Clean(raw).ReplaceLineEndings(" ").Trim();
        if (PlainText.Bytes(text) > turn.Hub.Limits.MaxTopicBytes)
        {
            turn.Refuse(new Refusal(RefusalCode.TextTooLong) { Limit = turn.Hub.Limits.MaxTopicBytes });
            return;
        }

        turn.Post(room, FactKind.TopicSet, text);
    }
}
