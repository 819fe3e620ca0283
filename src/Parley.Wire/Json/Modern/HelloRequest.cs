namespace Parley.Wire.Json.Modern;

/// <summary>The object that opens the modern dialect.</summary>
/// <param name="Version">The version that the client speaks; <see cref="Protocol.Version"/> when it says none.</param>
/// <param name="Client">What the client calls itself, for the log.</param>
public sealed record HelloRequest(long Version, string? Client);
