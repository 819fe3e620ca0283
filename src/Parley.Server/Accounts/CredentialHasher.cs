using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Parley.Core.Community;
using Parley.Core.Ports;

namespace Parley.Server.Accounts;

/// <summary>
/// Hashes with the framework's hasher (PBKDF2-HMAC-SHA512, a salt of its own for each password), and derives the keys of
/// SCRAM-SHA-256 beside it (RFC 5802, section 3).
/// </summary>
public sealed class CredentialHasher : ICredentialHasher, IDisposable
{
    /// <summary>128 bits of salt: no two are ever the same.</summary>
    private const int SaltBytes = 16;

    private readonly PasswordHashing _cost;
    private readonly PasswordHasher<object> _hasher;
    private readonly SemaphoreSlim _cores;
    private readonly Lazy<string> _nobody;

    /// <summary>A hasher of a given cost.</summary>
    public CredentialHasher(PasswordHashing cost)
    {
        _cost = cost;
        _hasher = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = cost.Iterations }));
        _cores = new SemaphoreSlim(cost.AtOnce);

        // Made when it is first needed: a server's start does not wait for it.
        _nobody = new Lazy<string>(() => _hasher.HashPassword(this, Convert.ToHexString(RandomNumberGenerator.GetBytes(2 * SaltBytes))));
    }

    /// <inheritdoc/>
    public Task<Credential> HashAsync(string password, CancellationToken stop) => WithCoreAsync(() => Hash(password), stop);

    /// <inheritdoc/>
    public Task<CredentialVerdict> VerifyAsync(string password, Credential? known, CancellationToken stop)
        => WithCoreAsync(() => Verify(password, known), stop);

    /// <inheritdoc/>
    public void Dispose() => _cores.Dispose();

    private Credential Hash(string password)
        => new(_hasher.HashPassword(this, password), Scram.Derive(password, RandomNumberGenerator.GetBytes(SaltBytes), _cost.ScramIterations));

    private CredentialVerdict Verify(string password, Credential? known)
    {
        // An account that is not there is checked against a password that nobody has: the same work, the same time.
        var result = _hasher.VerifyHashedPassword(this, known?.Hash ?? _nobody.Value, password);
        if (known is null || result == PasswordVerificationResult.Failed)
        {
            return default;
        }

        var isOld = result == PasswordVerificationResult.SuccessRehashNeeded || known.Scram.Iterations < _cost.ScramIterations;
        return new CredentialVerdict(Right: true, isOld ? Hash(password) : null);
    }

    private async Task<T> WithCoreAsync<T>(Func<T> work, CancellationToken stop)
    {
        await _cores.WaitAsync(stop);
        try
        {
            return work();
        }
        finally
        {
            _cores.Release();
        }
    }
}
