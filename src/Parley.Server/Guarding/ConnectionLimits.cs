using Parley.Core.Limits;

namespace Parley.Server.Guarding;

/// <summary>What connections may take of the server, before anything is known of who is behind them.</summary>
public sealed record ConnectionLimits
{
    /// <summary>20 000 connections at once: some 250 MB at rest, and below the file limit that most systems give a service.</summary>
    [Bounds(1, 1_000_000)]
    public int MaxConnections { get; init; } = 20_000;

    /// <summary>128 connections of an address at once: a school or an office behind one router, with a device or two for each.</summary>
    [Bounds(1, 1_000_000)]
    public int MaxConnectionsPerAddress { get; init; } = 128;

    /// <summary>64 new connections from an address at once, a class that comes in, then 2 a second: who connects more often does not stay.</summary>
    [Bounds(1, 10_000)]
    public Rate NewConnectionsPerAddress { get; init; } = new(64, TimeSpan.FromMilliseconds(500));

    /// <summary>1000 TLS handshakes under way, some 50 MB; past that the oldest gives way, since an honest one is done in a moment.</summary>
    [Bounds(1, 100_000)]
    public int MaxHandshakes { get; init; } = 1000;

    /// <summary>60 seconds to take a name, for somebody who has to think of one; a connection that never does is nobody.</summary>
    [Bounds(1, BoundsAttribute.Day)]
    public TimeSpan LoginTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>10 seconds for a TLS handshake: two round trips on the worst line; a peer that makes none costs a socket until then.</summary>
    [Bounds(1, 5 * BoundsAttribute.Minute)]
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
