using Parley.Core;
using Parley.Core.Limits;
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
            (link, visitor) => new JsonSession(services, link, visitor, options.Outbox, new JsonObjectReader(ObjectBytes(options.Limits)), shared, isConsole),
            shared.Modern.Goodbye(CloseReason.TooManyConnections));
    }

    private static LimitsObject LimitsOf(ServerOptions options) => LimitsObject.Of(
        options.Limits,
        ObjectBytes(options.Limits),
        options.Pace.IsOff ? null : options.Pace.Burst,
        options.Pace.IsOff ? null : options.Pace.PerSecond);

    /// <summary>Room for the longest text with every byte of it escaped, and as much again, as by default.</summary>
    private static int ObjectBytes(ChatLimits limits) => Math.Max(JsonObjectReader.DefaultLimit, limits.MaxTextBytes * 8);
}
