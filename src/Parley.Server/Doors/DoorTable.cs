using Parley.Server.Doors.Framed;
using Parley.Server.Doors.Json;
using Parley.Server.Doors.Line;
using Parley.Server.Hosting;

namespace Parley.Server.Doors;

/// <summary>The doors there are: adding one is a folder and a line here.</summary>
internal static class DoorTable
{
    /// <summary>How a door of this kind receives connections.</summary>
    public static Reception For(DoorScheme scheme, DoorServices services, ServerOptions options) => scheme switch
    {
        DoorScheme.Line => LineDoor.Open(services, options),
        DoorScheme.Framed => FramedDoor.Open(services, options),
        DoorScheme.Json => JsonDoor.Open(services, options),
        _ => throw new ArgumentOutOfRangeException(nameof(scheme), scheme, message: null),
    };
}
