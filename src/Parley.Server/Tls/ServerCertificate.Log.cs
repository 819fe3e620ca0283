using Microsoft.Extensions.Logging;

namespace Parley.Server.Tls;

public sealed partial class ServerCertificate
{
    [LoggerMessage(LogLevel.Information, "New handshakes get the certificate with the SHA-256 fingerprint {Fingerprint}")]
    private partial void LogReloaded(string fingerprint);

    [LoggerMessage(LogLevel.Warning, "The certificate was not replaced, and the old one stays in use: {Reason}")]
    private partial void LogKept(string reason);

    [LoggerMessage(LogLevel.Warning, "The certificate ends on {Ends:yyyy-MM-dd HH:mm} UTC")]
    private partial void LogExpires(DateTime ends);

    [LoggerMessage(LogLevel.Warning, "Everyone on this machine can read the key {Path}: take the right from them with chmod o-r")]
    private partial void LogOpenKey(string path);
}
