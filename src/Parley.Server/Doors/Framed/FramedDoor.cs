using Parley.Core;
using Parley.Server.Hosting;
using Parley.Wire.Framed;
using Parley.Wire.Language;

namespace Parley.Server.Doors.Framed;

/// <summary>The door of the length-prefixed protocol.</summary>
internal static class FramedDoor
{
    public static Reception Open(DoorServices services, ServerOptions options)
    {
        var writer = new FrameWriter(Words.For(options.Language), services.Time);
        var limit = options.Limits.MaxTextBytes + TextSession.CommandBytes;
        return new Reception(
            (link, visitor) => new FramedSession(services, link, visitor, options.Outbox, new FrameReader(limit), writer),
            writer.Goodbye(CloseReason.TooManyConnections));
    }
}
