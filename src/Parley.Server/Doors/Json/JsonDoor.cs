using Parley.Core;
using Parley.Core.Names;
using Parley.Server.Hosting;
using Parley.Wire.Json;
using Parley.Wire.Json.Legacy;
using Parley.Wire.Json.Modern;
using Parley.Wire.Json.Modern.Objects;
using Parley.Wire.Language;

namespace Parley.Server.Doors.Json;

/// <summary>The door for programs: the modern dialect for whoever says hello, the old one for whoever logs in without.</summary>
internal static class JsonDoor
{
    /// <summary>The door that everyone may come through.</summary>
    public static Reception Open(DoorServices services, ServerOptions options) => Open(services, options, isConsole: false);

    /// <summary>The door of whoever runs the server: the socket in the data folder, in the modern dialect.</summary>
    public static Reception OpenConsole(DoorServices services, ServerOptions options) => Open(services, options, isConsole: true);

    private static Reception Open(DoorServices services, ServerOptions options, bool isConsole)
    {
        var words = Words.For(options.Language);
        var limits = LimitsOf(options);
        var shared = new JsonShared(
            new ModernReader(options.Limits),
            new ModernWriter(words),
            new LegacyWriter(words, services.Time),
            tag => ModernWriter.Hello(ServerVersion.Text, limits, tag));
        return new Reception(
            (link, visitor) => new JsonSession(services, link, visitor, options.Outbox, new JsonObjectReader(), shared, isConsole),
            shared.Modern.Goodbye(CloseReason.TooManyConnections));
    }

    private static LimitsObject LimitsOf(ServerOptions options)
    {
        var limits = options.Limits;
        return new LimitsObject(
            ObjectBytes: JsonObjectReader.DefaultLimit,
            TextBytes: limits.MaxTextBytes,
            TopicBytes: limits.MaxTopicBytes,
            NickChars: Nick.MaxLength,
            RoomChars: RoomName.MaxLength,
            TagChars: limits.MaxTagLength,
            TermChars: limits.MaxSearchTermLength,
            PageFacts: limits.MaxPageFacts,
            Rooms: limits.MaxRoomsPerPerson,
            Burst: options.Pace.IsOff ? null : options.Pace.Burst,
            Rate: options.Pace.IsOff ? null : (int)Math.Ceiling(options.Pace.PerSecond));
    }
}
