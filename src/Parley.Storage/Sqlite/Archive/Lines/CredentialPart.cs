using Parley.Core.Community;

namespace Parley.Storage.Sqlite.Archive.Lines;

/// <summary>What an account's password is checked with.</summary>
internal sealed record CredentialPart
{
    public required string Hash { get; init; }

    /// <summary>Of SCRAM-SHA-256 (RFC 5802), as the following.</summary>
    public required int Iterations { get; init; }

    public required byte[] Salt { get; init; }

    public required byte[] StoredKey { get; init; }

    public required byte[] ServerKey { get; init; }

    public static CredentialPart? Of(Credential? credential) => credential is null ? null : new CredentialPart
    {
        Hash = credential.Hash,
        Iterations = credential.Scram.Iterations,
        Salt = [.. credential.Scram.Salt],
        StoredKey = [.. credential.Scram.StoredKey],
        ServerKey = [.. credential.Scram.ServerKey],
    };

    public Credential ToRecord() => new(Hash, new ScramKeys(Iterations, [.. Salt], [.. StoredKey], [.. ServerKey]));
}
