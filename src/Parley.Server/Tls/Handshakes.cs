using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Parley.Server.Tls;

/// <summary>Puts TLS 1.2 or 1.3 before a door.</summary>
internal static class Handshakes
{
    /// <summary>Every handshake from here on takes the certificate that is current when it begins.</summary>
    /// <param name="listen">The door. Its protocols have to be none: then whatever a client offers by ALPN (RFC 7301) is passed over.</param>
    /// <param name="certificate">Where the certificate comes from.</param>
    /// <param name="timeout">After this a handshake that is not done is given up.</param>
    public static void Use(ListenOptions listen, ServerCertificate certificate, TimeSpan timeout)
        => listen.UseHttps(new TlsHandshakeCallbackOptions
        {
            HandshakeTimeout = timeout,
            OnConnection = _ => ValueTask.FromResult(new SslServerAuthenticationOptions
            {
                ServerCertificateContext = certificate.Current,
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            }),
        });
}
