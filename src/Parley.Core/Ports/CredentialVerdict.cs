using Parley.Core.Community;

namespace Parley.Core.Ports;

/// <summary>What a check of a password said.</summary>
/// <param name="Right">It is the password.</param>
/// <param name="Better">What to store from now on, when it was right and what is stored was made at a lower cost than today's.</param>
public readonly record struct CredentialVerdict(bool Right, Credential? Better = null);
