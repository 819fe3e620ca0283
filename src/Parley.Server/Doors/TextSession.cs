using Parley.Core;
using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.People;
using Parley.Server.Delivery;
using Parley.Server.Guarding;
using Parley.Wire;
using Parley.Wire.Commands;
using Parley.Wire.Text;

namespace Parley.Server.Doors;

/// <summary>A client that knows nothing but text, and one room at a time: what it sends is said, or a typed command.</summary>
internal abstract class TextSession(DoorServices services, Link link, Visitor visitor, OutboxLimits limits, ITextWriter writer)
    : DoorSession(services, link, visitor, limits), ITextSink
{
    /// <summary>1 KiB over the longest text: a command and a room's name come before it.</summary>
    public const int CommandBytes = 1024;

    private protected ITextWriter Writer => writer;

    public abstract void Take(string text);

    public override void Deliver(ChatEvent happened)
    {
        if (!IsOwn(happened, Core))
        {
            var elsewhere = IsElsewhere(happened, Core);
            Send(happened.Rendered(SlotOf(elsewhere), writer, elsewhere, static (e, w, elsewhere) => w.Write(e, elsewhere)));
        }
    }

    /// <summary>Does what was typed.</summary>
    private protected void Type(string text)
    {
        if (TypedCommand.TryRead(text, out var act, out var refusal))
        {
            Take(act);
        }
        else
        {
            Refuse(refusal);
        }
    }

    /// <summary>Where an event keeps what it is in this dialect: it is another text for those who are in another room.</summary>
    private protected abstract int SlotOf(bool elsewhere);

    private protected override IReadOnlyList<byte[]> Farewell(CloseReason reason) => [writer.Goodbye(reason)];

    /// <summary>It happened in a room that is not the session's current one.</summary>
    private static bool IsElsewhere(ChatEvent happened, Session session)
        => RoomOf(happened) is { } room && !room.Equals(session.Current?.Name);

    private static RoomName? RoomOf(ChatEvent happened) => happened switch
    {
        FactHappened fact => fact.Room,
        PersonJoined joined => joined.Room,
        PersonLeft left => left.Room,
        _ => null,
    };
}
