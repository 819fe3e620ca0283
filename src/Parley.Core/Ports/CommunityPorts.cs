namespace Parley.Core.Ports;

/// <summary>What a hub needs to have accounts.</summary>
/// <param name="Store">Where they are kept.</param>
/// <param name="Hasher">What makes and checks passwords.</param>
/// <param name="Chance">What makes secrets.</param>
public sealed record CommunityPorts(ICommunityStore Store, ICredentialHasher Hasher, IChance Chance);
