using Parley.Server.Hosting;
using Parley.Wire.Framed;
using Parley.Wire.Language;

namespace Parley.Server.Doors.Framed;

/// <summary>The door of the length-prefixed protocol.</summary>
internal static class FramedDoor
{
    public static SessionFactory Open(DoorServices services, ServerOptions options)
    {
        var writer = new FrameWriter(Words.For(options.Language), services.Time);
        var limit = options.Limits.MaxTextBytes + TextDoor.CommandBytes;
        return link => new FramedSession(services, link, options.Outbox, new FrameReader(limit), writer);
    }
}
