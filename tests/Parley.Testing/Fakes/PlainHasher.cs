using Parley.Core.Community;
using Parley.Core.Ports;

namespace Parley.Testing.Fakes;

/// <summary>Hashes in no time, and says what it was asked: the real one is slow on purpose, and tested with the server.</summary>
public sealed class PlainHasher : ICredentialHasher
{
    /// <summary>What today's hashes cost; what was made at another is to be made again.</summary>
    public int Cost { get; set; } = 1;

    /// <summary>How many passwords were checked, for accounts that are there and for those that are not.</summary>
    public int Verified { get; private set; }

    public Task<Credential> HashAsync(string password, CancellationToken stop) => Task.FromResult(Hash(password, Cost));

    public Task<CredentialVerdict> VerifyAsync(string password, Credential? known, CancellationToken stop)
    {
        Verified++;
        var right = known is not null && known.Hash[(known.Hash.IndexOf(':') + 1)..] == password;
        return Task.FromResult(new CredentialVerdict(right, right && known!.Hash != Hash(password, Cost).Hash ? Hash(password, Cost) : null));
    }

    private static Credential Hash(string password, int cost) => new($"{cost}:{password}", new ScramKeys(cost, [1], [2], [3]));
}
