using Parley.Core.Names;
using Parley.Core.Verbs;
using Parley.Core.Verbs.Accounts;
using Parley.Core.Verbs.Rooms;
using Parley.Server.Delivery;
using Parley.Server.Guarding;
using Parley.Wire.Framed;

namespace Parley.Server.Doors.Framed;

/// <summary>A client of the length-prefixed protocol: its first frame is its name, every later one a message or a command.</summary>
internal sealed class FramedSession(DoorServices services, Link link, Visitor visitor, OutboxLimits limits, FrameReader reader, FrameWriter writer)
    : TextSession(services, link, visitor, limits, writer)
{
    private static readonly int HereSlot = RenderingSlots.Next();
    private static readonly int ElsewhereSlot = RenderingSlots.Next();

    private bool _named;

    /// <summary>The old protocol has no greeting: the client speaks first.</summary>
    public override void Opened()
    {
    }

    public override void Receive(ReadOnlySpan<byte> bytes) => reader.Receive(bytes, this);

    /// <summary>A frame that was cut short says nothing.</summary>
    public override void InputEnded()
    {
    }

    public override void Take(string text)
    {
        if (!_named)
        {
            _named = true;
            TakeStep(() => Enter(text));
        }
        else
        {
            Type(text);
        }
    }

    public override void Dispose()
    {
        reader.Dispose();
        base.Dispose();
    }

    private protected override int SlotOf(bool elsewhere) => elsewhere ? ElsewhereSlot : HereSlot;

    /// <summary>A name that cannot be had is refused, and its bearer comes in under a guest's: the old client cannot try again.</summary>
    private void Enter(string name)
    {
        Send(Writer.Greeting());
        Do(Act.Of(LoginVerb.Row, ("nick", name)));
        if (!Core.IsLoggedIn)
        {
            Do(Act.Of(LoginVerb.Row));
        }

        Do(Act.Of(JoinVerb.Row, ("room", RoomName.Lobby.Text)));
    }
}
