using Parley.Core;
using Parley.Server.Hosting;
using Parley.Wire.Language;
using Parley.Wire.Line;

namespace Parley.Server.Doors.Line;

/// <summary>The door for people with a terminal and nothing else: lines of text.</summary>
internal static class LineDoor
{
    public static Reception Open(DoorServices services, ServerOptions options)
    {
        var writer = new LineWriter(Words.For(options.Language), services.Time);
        var limit = options.Limits.MaxTextBytes + TextSession.CommandBytes;
        return new Reception(
            (link, visitor) => new LineSession(services, link, visitor, options.Outbox, new LineReader(limit), writer),
            writer.Goodbye(CloseReason.TooManyConnections));
    }
}
