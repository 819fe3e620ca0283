using System.Security.Cryptography;
using Parley.Core.Ports;

namespace Parley.Server.Accounts;

/// <summary>The operating system's cryptographic source.</summary>
public sealed class SystemChance : IChance
{
    /// <inheritdoc/>
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
