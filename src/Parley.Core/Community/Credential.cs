namespace Parley.Core.Community;

/// <summary>What is stored of a password: enough to check it, too little to know it.</summary>
/// <param name="Hash">The salted hash, with its own parameters in front, as the hasher wrote it.</param>
/// <param name="Scram">What a door needs that checks passwords by SCRAM-SHA-256.</param>
public sealed record Credential(string Hash, ScramKeys Scram);
