using Parley.Core;
using Parley.Core.Names;
using Parley.Core.Verbs;
using Parley.Core.Verbs.Accounts;
using Parley.Core.Verbs.Rooms;
using Parley.Server.Delivery;
using Parley.Server.Guarding;
using Parley.Wire.Line;

namespace Parley.Server.Doors.Line;

/// <summary>Somebody with telnet, nc, or the old client: a guest in the lobby from the first moment.</summary>
internal sealed class LineSession(DoorServices services, Link link, Visitor visitor, OutboxLimits limits, LineReader reader, LineWriter writer)
    : TextSession(services, link, visitor, limits, writer)
{
    /// <summary>The first byte of every TLS connection, a record of type handshake (RFC 8446, 5.1), and of no line of text.</summary>
    private const byte TlsHandshake = 0x16;

    private static readonly int HereSlot = RenderingSlots.Next();
    private static readonly int ElsewhereSlot = RenderingSlots.Next();

    private bool _hasBegun;
    private bool _hasSpoken;
    private bool _isForeign;

    public override void Opened()
    {
        TakeStep(() => Send(Writer.Greeting()));
        Take(Act.Of(LoginVerb.Row));
        Take(Act.Of(JoinVerb.Row, ("room", RoomName.Lobby.Text)));
    }

    public override void Receive(ReadOnlySpan<byte> bytes)
    {
        if (!_hasBegun && bytes is [TlsHandshake, ..])
        {
            ShowOut();
        }

        _hasBegun = true;
        if (!_isForeign)
        {
            reader.Receive(bytes, this);
        }
    }

    public override void InputEnded()
    {
        if (!_isForeign)
        {
            reader.Complete(this);
        }
    }

    public override void Take(string text)
    {
        if (!_hasSpoken && IsHttp(text))
        {
            ShowOut();
        }

        _hasSpoken = true;
        if (!_isForeign)
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

    /// <summary>
    /// Whether it is the request line of RFC 9112, 3. Any web page can have its visitor's browser post to a port of the
    /// visitor's machine or network: what it posts would be said here, in the visitor's presence and without a trace of the page.
    /// </summary>
    private static bool IsHttp(string firstLine)
        => firstLine.EndsWith(" HTTP/1.1", StringComparison.Ordinal) || firstLine.EndsWith(" HTTP/1.0", StringComparison.Ordinal);

    /// <summary>A program that speaks something else: nothing of it is said.</summary>
    private void ShowOut()
    {
        _isForeign = true;
        Refuse(new Refusal(RefusalCode.Malformed));
        Close(CloseReason.BadInput);
    }
}
