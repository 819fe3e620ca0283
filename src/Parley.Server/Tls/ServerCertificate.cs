using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Parley.Server.Tls;

/// <summary>
/// The certificate that new handshakes get. It is read again when its file changes or <see cref="Reload"/> is called;
/// sessions that are open keep theirs. A replacement that cannot be read leaves the old one in use.
/// </summary>
public sealed partial class ServerCertificate : IDisposable
{
    /// <summary>10 seconds between looks at the file: renewals come once in weeks, and a look is one system call.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    private readonly TlsSource _source;
    private readonly ILogger _logger;
    private readonly Lock _reloading = new();
    private readonly ITimer _timer;
    private volatile SslStreamCertificateContext _current;
    private (DateTime Certificate, DateTime Key) _seen;

    /// <summary>Reads the certificate, making it first if it is to be made.</summary>
    /// <exception cref="Hosting.StartException">It cannot be read.</exception>
    public ServerCertificate(TlsSource source, ILogger<ServerCertificate> logger, TimeProvider time)
    {
        (_source, _logger) = (source, logger);
        try
        {
            if (source.IsAutomatic && !File.Exists(source.CertificatePath))
            {
                SelfSigned.Write(source, time.GetUtcNow());
            }

            _seen = Stamp();
            _current = Read();
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw new Hosting.StartException($"The certificate {source.CertificatePath} with the key {source.KeyPath} cannot be used: {e.Message}", e);
        }

        _timer = time.CreateTimer(_ => Look(), state: null, LookEvery, LookEvery);
    }

    /// <summary>What a handshake that begins now is to use.</summary>
    public SslStreamCertificateContext Current => _current;

    /// <summary>SHA-256 of the certificate, as pairs of hexadecimal digits with colons: what people compare.</summary>
    public string Fingerprint
        => string.Join(':', Convert.ToHexString(SHA256.HashData(_current.TargetCertificate.RawData)).Chunk(2).Select(pair => new string(pair)));

    /// <summary>Reads the files again.</summary>
    public void Reload()
    {
        lock (_reloading)
        {
            try
            {
                _seen = Stamp();
                _current = Read();
                LogReloaded(Fingerprint);
            }
            catch (Exception e) when (IsUnreadable(e))
            {
                LogKept(e.Message);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        bool changed;
        lock (_reloading)
        {
            changed = Stamp() != _seen;
        }

        if (changed)
        {
            Reload();
        }
    }

    private (DateTime Certificate, DateTime Key) Stamp()
        => (File.GetLastWriteTimeUtc(_source.CertificatePath), File.GetLastWriteTimeUtc(_source.KeyPath));

    private SslStreamCertificateContext Read()
    {
        using var pem = X509Certificate2.CreateFromPemFile(_source.CertificatePath, _source.KeyPath);

        // Through PKCS #12, since Windows does not take a key that is only in memory.
        var certificate = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), password: null);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(_source.CertificatePath);
        return SslStreamCertificateContext.Create(certificate, chain, offline: true);
    }

    private static bool IsUnreadable(Exception e)
        => e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException;
}
