using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Parley.Server.Hosting;

namespace Parley.Server.Tls;

/// <summary>
/// The certificate that new handshakes get. It is read again when its file changes or <see cref="Reload"/> is called;
/// sessions that are open keep theirs. A replacement that cannot be read leaves the old one in use.
/// </summary>
public sealed partial class ServerCertificate : IDisposable
{
    /// <summary>10 seconds between looks at the files: renewals come once in weeks, and a look reads a few KiB.</summary>
    internal static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    /// <summary>14 days before the end: what renews certificates by itself has done so by then.</summary>
    private static readonly TimeSpan ExpiresSoon = TimeSpan.FromDays(14);

    private readonly TlsSource _source;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly Lock _reloading = new();
    private readonly ITimer _timer;
    private volatile SslStreamCertificateContext _current;
    private string _seen;
    private string? _complaint;

    /// <summary>Reads the certificate, making it first if it is to be made.</summary>
    /// <exception cref="StartException">It cannot be read.</exception>
    public ServerCertificate(TlsSource source, ILogger<ServerCertificate> logger, TimeProvider time)
    {
        (_source, _logger, _time) = (source, logger, time);
        try
        {
            if (source.IsAutomatic && !File.Exists(source.CertificatePath))
            {
                SelfSigned.Write(source, time.GetUtcNow());
            }

            _seen = Content();
            _current = Read();
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            throw new StartException($"The certificate {source.CertificatePath} with the key {source.KeyPath} cannot be used: {e.Message}", e);
        }

        Warn();
        _timer = time.CreateTimer(_ => Look(), state: null, LookEvery, LookEvery);
    }

    /// <summary>What a handshake that begins now is to use.</summary>
    public SslStreamCertificateContext Current => _current;

    /// <summary>SHA-256 of the certificate, as pairs of hexadecimal digits with colons: what people compare.</summary>
    public string Fingerprint
        => string.Join(':', Convert.ToHexString(SHA256.HashData(_current.TargetCertificate.RawData)).Chunk(2).Select(pair => new string(pair)));

    /// <summary>Reads the files again, changed or not.</summary>
    public void Reload() => Look(evenIfUnchanged: true);

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Look(bool evenIfUnchanged = false)
    {
        lock (_reloading)
        {
            try
            {
                var content = Content();
                if (content != _seen || evenIfUnchanged)
                {
                    // Remembered before it is understood: a file that is wrong is looked at once, not every time.
                    _seen = content;
                    _current = Read();
                    LogReloaded(Fingerprint);
                    Warn();
                }

                _complaint = null;
            }
            catch (Exception e) when (IsUnreadable(e))
            {
                if (e.Message != _complaint || evenIfUnchanged)
                {
                    LogKept(e.Message);
                }

                _complaint = e.Message;
            }
        }
    }

    /// <summary>
    /// A digest of both files. Their times would not do: behind a symbolic link to a folder that is exchanged they need not
    /// change at the name that was given.
    /// </summary>
    private string Content()
        => Convert.ToHexString(SHA256.HashData([.. File.ReadAllBytes(_source.CertificatePath), .. File.ReadAllBytes(_source.KeyPath)]));

    private SslStreamCertificateContext Read()
    {
        using var pem = X509Certificate2.CreateFromPemFile(_source.CertificatePath, _source.KeyPath);

        // Through PKCS #12, since Windows does not take a key that is only in memory.
        var certificate = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), password: null);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(_source.CertificatePath);
        return SslStreamCertificateContext.Create(certificate, chain, offline: true);
    }

    private void Warn()
    {
        var ends = _current.TargetCertificate.NotAfter.ToUniversalTime();
        if (ends < _time.GetUtcNow().UtcDateTime + ExpiresSoon)
        {
            LogExpires(ends);
        }

        if (SecretFile.IsOpenToAll(_source.KeyPath))
        {
            LogOpenKey(_source.KeyPath);
        }
    }

    private static bool IsUnreadable(Exception e)
        => e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException;
}
