using Microsoft.AspNetCore.Connections;
using Parley.Server.Doors;
using Parley.Server.Tls;

namespace Parley.Server.Carriers;

/// <summary>Carries a door on a connection that Kestrel has accepted and decrypted.</summary>
internal static class KestrelCarrier
{
    /// <summary>The end of an endpoint's middleware, behind its handshakes.</summary>
    public static ConnectionDelegate Carry(Reception reception, HandshakeGate handshakes, SessionRunner runner)
        => connection => runner.RunAsync(
            reception, handshakes.Passed(connection), new PipeIntake(connection.Transport.Input), new PipeLink(connection));
}
