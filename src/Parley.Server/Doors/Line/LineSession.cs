using Parley.Core;
using Parley.Core.Events;
using Parley.Core.Names;
using Parley.Core.Verbs;
using Parley.Server.Delivery;
using Parley.Wire;
using Parley.Wire.Commands;
using Parley.Wire.Line;

namespace Parley.Server.Doors.Line;

/// <summary>Somebody with telnet, nc, or the old client: a guest in the lobby from the first moment.</summary>
internal sealed class LineSession(DoorServices services, Link link, OutboxLimits limits, LineReader reader, LineWriter writer)
    : DoorSession(services, link, limits), ITextSink
{
    private static readonly int HereSlot = RenderingSlots.Next();
    private static readonly int ElsewhereSlot = RenderingSlots.Next();

    public override void Opened()
    {
        TakeStep(() => Send(writer.Greeting()));
        Take(Act.Of(LoginVerb.Row));
        Take(Act.Of(JoinVerb.Row, ("room", RoomName.Lobby.Text)));
    }

    public override void Receive(ReadOnlySpan<byte> bytes) => reader.Receive(bytes, this);

    public override void InputEnded() => reader.Complete(this);

    public void Take(string text)
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

    public override void Dispose()
    {
        reader.Dispose();
        base.Dispose();
    }

    public override void Deliver(ChatEvent happened)
    {
        if (!IsOwn(happened, Core))
        {
            var elsewhere = TextDoor.IsElsewhere(happened, Core);
            Send(happened.Rendered(
                elsewhere ? ElsewhereSlot : HereSlot, writer, elsewhere, static (e, w, elsewhere) => w.Write(e, elsewhere)));
        }
    }

    private protected override IReadOnlyList<byte[]> Farewell(CloseReason reason) => [writer.Goodbye(reason)];
}
