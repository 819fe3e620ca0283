using Parley.Core.Community;

namespace Parley.Core.Ports;

/// <summary>Makes and checks what is stored of passwords. Slow on purpose: always asked off the turn. Any thread.</summary>
public interface ICredentialHasher
{
    /// <summary>What to store of a password, at today's cost.</summary>
    Task<Credential> HashAsync(string password, CancellationToken stop);

    /// <summary>Whether it is the password. Takes as long, and does the same, when there is no account as when there is one.</summary>
    /// <param name="password">What was given.</param>
    /// <param name="known">What is stored; null when there is no such account, and the answer is no.</param>
    /// <param name="stop">Stops the work.</param>
    Task<CredentialVerdict> VerifyAsync(string password, Credential? known, CancellationToken stop);
}
