namespace Parley.Server.Guarding;

/// <summary>What connections may take of the server, before anything is known of who is behind them.</summary>
public sealed record ConnectionLimits
{
    /// <summary>10 seconds for a TLS handshake: two round trips on the worst line; a peer that makes none costs a socket until then.</summary>
    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(10);
}
