using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Server.Hosting;

namespace Parley.Server.Tls;

/// <summary>Makes the certificate of a server that has none: for a LAN, where people compare its fingerprint.</summary>
internal static class SelfSigned
{
    /// <summary>10 years: it is compared by its fingerprint, and a change of it is the alarm.</summary>
    private const int ValidYears = 10;

    /// <summary>Writes a new certificate and its key, the key readable to the owner alone.</summary>
    public static void Write(TlsSource place, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Parley", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1", "serverAuth")], critical: false));
        request.CertificateExtensions.Add(Names());

        // A day in the past, for peers whose clock is behind.
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(ValidYears));

        // The key first: a certificate without its key, after a crash between the two, would never be made again.
        SecretFile.Write(place.KeyPath, key.ExportPkcs8PrivateKeyPem() + "\n");
        File.WriteAllText(place.CertificatePath, certificate.ExportCertificatePem() + "\n");
    }

    private static X509Extension Names()
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddDnsName(Dns.GetHostName());
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        return names.Build();
    }
}
