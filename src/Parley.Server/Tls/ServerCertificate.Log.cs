using Microsoft.Extensions.Logging;

namespace Parley.Server.Tls;

public sealed partial class ServerCertificate
{
    [LoggerMessage(LogLevel.Information, "New handshakes get the certificate with the SHA-256 fingerprint {Fingerprint}")]
    private partial void LogReloaded(string fingerprint);

    [LoggerMessage(LogLevel.Warning, "The certificate was not replaced, and the old one stays in use: {Reason}")]
    private partial void LogKept(string reason);
}
