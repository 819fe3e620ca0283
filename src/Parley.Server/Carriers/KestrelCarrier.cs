using Microsoft.AspNetCore.Connections;
using Parley.Server.Doors;

namespace Parley.Server.Carriers;

/// <summary>Carries a door on a connection that Kestrel has accepted and decrypted.</summary>
internal static class KestrelCarrier
{
    /// <summary>The end of an endpoint's middleware.</summary>
    public static ConnectionDelegate Carry(SessionFactory open, SessionRunner runner)
        => connection => runner.RunAsync(open, new PipeIntake(connection.Transport.Input), new PipeLink(connection));
}
