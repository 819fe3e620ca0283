namespace Parley.Server.Tls;

/// <summary>Where the certificate of the encrypted doors comes from.</summary>
/// <param name="CertificatePath">PEM: the certificate, then its chain.</param>
/// <param name="KeyPath">PEM: the private key; it may be the same file.</param>
/// <param name="IsAutomatic">Whether it is made, self-signed, when it is not there.</param>
public sealed record TlsSource(string CertificatePath, string KeyPath, bool IsAutomatic)
{
    /// <summary>Self-signed, kept in the data folder.</summary>
    public static TlsSource Automatic(string dataFolder)
        => new(Path.Combine(dataFolder, "tls", "certificate.pem"), Path.Combine(dataFolder, "tls", "key.pem"), IsAutomatic: true);
}
