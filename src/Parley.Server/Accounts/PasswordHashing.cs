namespace Parley.Server.Accounts;

/// <summary>
/// What hashing a password costs: the figures that OWASP's Password Storage Cheat Sheet gives for PBKDF2. When they rise
/// there, they rise here, and each account's hash is made again when its owner next logs in.
/// </summary>
public sealed record PasswordHashing
{
    /// <summary>210 000 rounds of PBKDF2-HMAC-SHA512 (OWASP): a good tenth of a second of one core.</summary>
    public int Iterations { get; init; } = 210_000;

    /// <summary>
    /// 600 000 rounds of PBKDF2-HMAC-SHA256 (OWASP) for SCRAM-SHA-256. The keys lie beside the hash, so that a thief would
    /// attack whichever is the cheaper: RFC 7677 asks for 4096 at the least, and that would undo the other figure.
    /// </summary>
    public int ScramIterations { get; init; } = 600_000;

    /// <summary>Half of the cores at the most, and one at the least: a crowd that logs in waits for itself, not the talkers for it.</summary>
    public int AtOnce { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);
}
